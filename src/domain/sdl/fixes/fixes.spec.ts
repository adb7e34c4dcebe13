import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { fixesOf, fixesOfAll } from './fixes.ts';
import { applied, fixed, problemOf } from './spec-fixes.ts';

it('replaces tabs, and nothing else', () => {
  const text = WEB.replace('    image', '\t\timage').replace('  web:', '\tweb:');
  expect(applied(text, fixesOf(text, problemOf(text, 'yaml'))[0]!)).toBe(WEB);
});

it('keeps Windows line endings', () => {
  const text = edited(
    WEB,
    '      profile: web\n      count: 1\n',
    '      profile: web\n',
  ).replaceAll('\n', '\r\n');
  expect(fixed(text, 'missing-key')).toBe(WEB.replaceAll('\n', '\r\n'));
});

const MISTAKES: readonly (readonly [string, string])[] = [
  ['image:', 'imag:'],
  ['512Mi', '512'],
  ['512Mi', '512MB'],
  ['uact', 'usd'],
  ['count: 1', 'count: 0'],
  ['count: 1', ''],
  ['global: true', 'globl: true'],
  ['profile: web', 'profile: x'],
  ['as: 80', ''],
  ['pricing:', 'prices:'],
  ['web:', 'Web_X:'],
  ['env:', 'environment:'],
  ['region: us-west', ''],
  ['0.5', '500'],
  ['port: 8080', 'port: "8080"'],
  ['units:', 'unit:'],
  ['attributes:', 'attribute:'],
  ['- ', '-'],
  ['storage:', 'disk:'],
  ['{', '{ x: 1, '],
  ['service: api', 'service: nobody'],
];

it('never brings a YAML error, touches only its edits and stays in the text, whatever is wrong', () => {
  const mistakes = fc.array(fc.record({ mistake: fc.constantFrom(...MISTAKES), nth: fc.nat(6) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(WEB, TWO_GROUPS, WEB.replaceAll('\n', '\r\n')),
      mistakes,
      (base, all) => {
        const text = all.reduce((old, { mistake: [from, to], nth }) => {
          const places = [...old.matchAll(new RegExp(from.replaceAll(/[{[]/g, '\\$&'), 'g'))];
          const place = places[nth % Math.max(1, places.length)];
          return place
            ? old.slice(0, place.index) + to + old.slice(place.index + from.length)
            : old;
        }, base);
        const { problems } = checkSdl(text);
        const wasYaml = problems.every(({ code }) => code !== 'yaml');
        fixesOfAll(text, problems).forEach((fixes) => {
          for (const fix of fixes) {
            const after = checkSdl(applied(text, fix));
            if (wasYaml)
              expect(
                after.problems.map(({ code }) => code),
                fix.title,
              ).not.toContain('yaml');
          }
        });
      },
    ),
    { numRuns: 400 },
  );
});
