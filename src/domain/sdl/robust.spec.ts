import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSdl, diffSdl, serverMessage, suggestName } from './index.ts';
import type { SdlCheck } from './index.ts';
import { edited, TWO_GROUPS, WEB } from './spec-fixtures.ts';

function expectSound(text: string, check: SdlCheck): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { range, message } of check.problems) {
    const lengthOf = (line: number): number => lines[line - 1]?.length ?? -1;
    expect(message).not.toBe('');
    expect(range.startColumn).toBeGreaterThanOrEqual(1);
    expect(range.startColumn).toBeLessThanOrEqual(lengthOf(range.startLine) + 1);
    expect(range.endColumn).toBeGreaterThanOrEqual(1);
    expect(range.endColumn).toBeLessThanOrEqual(lengthOf(range.endLine) + 1);
    const empty = range.startLine === range.endLine && range.startColumn >= range.endColumn;
    expect(empty && text !== '').toBe(false);
    expect(range.endLine).toBeGreaterThanOrEqual(range.startLine);
  }
  const rejected = check.verdict === 'rejected';
  expect(check.serverErrors.length > 0).toBe(rejected);
  expect(check.problems.some(({ severity }) => severity === 'error')).toBe(rejected);
  expect(serverMessage(check)).toMatch(/^Invalid SDL: /);
  if (rejected) expect(check.manifest).toBeNull();
}

const YAML_BITS = [
  '\t',
  '  ',
  ':',
  '- ',
  '"',
  "'",
  '&a ',
  '*a',
  '<<: *a\n',
  '{',
  '[',
  '}',
  '#',
  '|',
  '\n',
  '\r\n',
  '---\n',
  '!!str ',
  '? ',
  '~',
  '2020-01-01',
  '0b11',
  '\u0000',
  '\uFEFF',
  '🌍',
  '\u2028',
];

const mangled = fc
  .record({
    text: fc.constantFrom(WEB, TWO_GROUPS),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(12),
        insert: fc.oneof(fc.constantFrom(...YAML_BITS), fc.string({ maxLength: 6 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ text, cuts }) =>
    cuts.reduce<string>((old, { at, remove, insert }) => {
      const from = Math.floor(at * old.length);
      return old.slice(0, from) + insert + old.slice(from + remove);
    }, text),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...YAML_BITS, 'services', 'version', 'a'), { maxLength: 40 })
    .map((bits) => bits.join('')),
  mangled,
);

it('never throws, and every problem has a place in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expectSound(text, checkSdl(text));
      suggestName(text);
    }),
    { numRuns: 1500 },
  );
});

/** Any value that YAML can hold, put in place of any value of the fixture. */
it('never throws on values that nobody expects', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      '',
      '0',
      '512',
      'ram',
      1e21,
      -1,
      'a/b~c',
      [[]],
      { toString: 1 },
      JSON.parse('{"__proto__":1}'),
    ),
  );
  fc.assert(
    fc.property(fc.nat(), fc.array(value, { minLength: 1, maxLength: 3 }), (seed, values) => {
      const document: unknown = JSON.parse(JSON.stringify(SHAPE));
      values.forEach((replacement, index) =>
        replaceOne(document, seed + index * 7, structuredClone(replacement)),
      );
      const text = JSON.stringify(document, null, 1);
      expectSound(text, checkSdl(text));
      expect(diffSdl(text, text).effect).toBe('none');
      diffSdl(JSON.stringify(SHAPE), text);
    }),
    { numRuns: 1000 },
  );
});

const SHAPE = {
  version: '2.0',
  services: {
    web: {
      image: 'nginx',
      env: ['A=1'],
      expose: [{ port: 80, accept: ['a.example'], to: [{ global: true }] }],
      params: { storage: { data: { mount: '/data' } } },
    },
  },
  profiles: {
    compute: {
      web: {
        resources: {
          cpu: { units: 1, attributes: { arch: 'amd64' } },
          memory: { size: '1Gi' },
          storage: [
            { name: 'data', size: '1Gi', attributes: { class: 'beta3', persistent: true } },
          ],
          gpu: { units: 1, attributes: { vendor: { nvidia: [{ model: 'a100' }] } } },
        },
      },
    },
    placement: {
      here: { attributes: { region: 'us' }, pricing: { web: { denom: 'uact', amount: 1 } } },
    },
  },
  deployment: { web: { here: { profile: 'web', count: 1 } } },
};

function replaceOne(document: unknown, seed: number, replacement: unknown): void {
  const slots: [holder: Record<string, unknown>, key: string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      slots.push([holder, key]);
      visit(holder[key]);
    }
  };
  visit(document);
  const slot = slots[seed % slots.length];
  if (slot) slot[0][slot[1]] = replacement;
}

it.each([
  ['deep nesting', '['.repeat(5000)],
  ['deep maps', Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  [
    'aliases that multiply',
    `a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nversion: *c\nservices: *c`,
  ],
  ['a map that contains itself', 'services: &a\n  web: *a\n'],
  ['a map that merges itself', 'services: &a\n  <<: *a\n  web: 1\n'],
  ['attributes without text', edited(WEB, 'region: us-west', 'region: { toString: 1 }')],
  [
    'CPU attributes without text',
    edited(
      WEB,
      'units: 0.5',
      'units: 0.5\n          attributes: { arch: [[amd64]], since: 2020-01-01 }',
    ),
  ],
  ['names of Object', WEB.replaceAll('web', 'constructor')],
  ['only line breaks', '\r\n\r\n'],
  ['spaces', '   '],
])('survives %s', (_, text) => {
  expectSound(text, checkSdl(text));
  diffSdl(text, WEB);
});

it.each([
  ['the first service', WEB, 'web'],
  ['nothing of broken text', 'services: [', ''],
  ['nothing where there are no services', 'services: text', ''],
])('suggests %s as a name', (_, text, name) => {
  expect(suggestName(text)).toBe(name);
});
