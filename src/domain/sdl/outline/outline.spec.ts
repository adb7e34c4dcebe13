import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import type { OutlineNode } from './outline-types.ts';
import { outlineOf } from './outline.ts';

type Told = unknown;

/** What a parser that knows the whole language finds, in the outline's terms: places and kinds. */
function told(node: unknown): Told {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => [told(key), told(value)]);
  }
  if (isSeq(node)) return { list: node.items.map(told) };
  if (isAlias(node)) return { alias: node.source };
  if (!isScalar(node) || (node.value === null && !node.source)) return null;
  const block = node.type?.startsWith('BLOCK');
  return block ? { block: node.range?.[0] } : { scalar: node.range?.slice(0, 2) };
}

function outlined(node: OutlineNode | null): Told {
  switch (node?.kind) {
    case 'map':
      return node.entries.map(({ key, value }) => [outlined(key), outlined(value)]);
    case 'list':
      return { list: node.items.map(({ value }) => outlined(value)) };
    case 'alias':
      return { alias: node.name };
    case 'scalar':
      return node.style === 'block' ? { block: node.from } : { scalar: [node.from, node.to] };
    default:
      return null;
  }
}

/** The outline as plain values: scalars as text, a key without colon as `key?`. */
function shape(node: OutlineNode | null): unknown {
  if (node?.kind === 'map') {
    return Object.fromEntries(
      node.entries.map(({ key, colon, value }) => [
        colon === null ? `${key.text}?` : key.text,
        shape(value),
      ]),
    );
  }
  if (node?.kind === 'list') return node.items.map(({ value }) => shape(value));
  if (node?.kind === 'alias') return `*${node.name}`;
  return node?.text ?? null;
}

describe('the outline of valid YAML', () => {
  const texts = [
    WEB,
    TWO_GROUPS,
    WEB.replaceAll('\n', '\r\n'),
    `\uFEFF${WEB}`,
    JSON.stringify({ a: [1, { b: 'x, y' }], c: {}, 'd e': [] }, null, 2),
    'a:\n- b: 1\n  c: 2\n- - d\n  - e\nf: |\n  text: 1\n\n  more\ng: >-\n  folded\n',
    "a: \"one\n  two: 3\"\nb: plain\n  goes on\nc: 'it''s'\n? d\n",
    '# first\n---\n# second\na: 1 # why\n...\nb: 2\n',
    'a: [x, {y: z}, "q", [1, 2],\n  last] # end\nb: {c: d, e, f: {g: h}}\n',
    'a: &x\n  b: 1\nc: *x\nd: &y [1]\ne:\n  <<: [*x]\n',
  ];

  it.each(texts.map((text) => [text.slice(0, 30), text]))(
    'is what a whole parser finds: %j',
    (_, text) => {
      const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
      if (text.includes('? d')) return expect(outlineOf(text)).not.toBeNull();
      return expect(outlined(outlineOf(text))).toEqual(told(document.contents));
    },
  );

  it('stays so when lines go', () => {
    const cut = fc
      .record({ text: fc.constantFrom(...texts), from: fc.nat(60), count: fc.nat(4) })
      .map(({ text, from, count }) =>
        text.split('\n').toSpliced(from, count).join('\n').replace(/\r$/, ''),
      );
    fc.assert(
      fc.property(cut, (text) => {
        const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
        fc.pre(document.errors.length === 0 && !text.includes('? d'));
        expect(outlined(outlineOf(text))).toEqual(told(document.contents));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the outline of half a document', () => {
  it.each<[what: string, text: string, expected: unknown]>([
    ['a key without colon', 'a: 1\nb\nc: 2', { a: '1', 'b?': null, c: '2' }],
    ['a first key without colon', 'a:\n  b\n  c: 2', { a: { 'b?': null, c: '2' } }],
    ['a word at the column of a list', 'a:\n- x\nb\nc: 1', { a: ['x'], 'b?': null, c: '1' }],
    ['an item without dash', 'a:\n  - x\n  y\nb: 1', { a: ['x', 'y'], b: '1' }],
    ['an empty item', 'a:\n  - \nb: 1', { a: [null], b: '1' }],
    ['a brace that is never closed', 'a: { b: 1, c:\nd: 2', { a: { b: '1', c: null }, d: '2' }],
    ['a bracket that is never closed', 'a: [x, y\nb: 2', { a: ['x', 'y'], b: '2' }],
    ['a quote that is never closed', 'a: "x\nb: 2', { a: '"x', b: '2' }],
    ['a quote in braces that is never closed', 'a: { b: "x }\nc: 2', { a: { b: '"x' }, c: '2' }],
    ['a line between two levels', 'a:\n    b: 1\n  c: 2\nd: 3', { a: { b: '1', c: '2' }, d: '3' }],
    ['nothing', ' \n# only words\n', null],
  ])('has %s', (_, text, expected) => {
    expect(shape(outlineOf(text))).toEqual(expected);
  });

  it('never throws, and every node is in the text', () => {
    const bits = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '\n',
      '  ',
      '&x ',
      '*x',
      '|',
      '# ',
      '!t ',
    );
    const any = fc.oneof(
      fc.string(),
      fc.array(bits).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const see = (node: OutlineNode | null): void => {
          if (!node) return;
          expect(node.from).toBeGreaterThanOrEqual(0);
          expect(node.to).toBeGreaterThanOrEqual(node.from);
          expect(node.to).toBeLessThanOrEqual(text.length);
          if (node.kind === 'map') for (const { value } of node.entries) see(value);
          if (node.kind === 'list') for (const { value } of node.items) see(value);
        };
        see(outlineOf(text));
      }),
      { numRuns: 1000 },
    );
  });
});
