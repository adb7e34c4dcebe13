import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Schema } from './schema-types.ts';
import { sdlSchema } from './sdl-schema.ts';

/** Every key that the schema knows, with its own schema. */
function keysOf(schema: Schema, path = ''): [path: string, schema: Schema][] {
  const nested = [
    schema.items,
    schema.additionalProperties,
    ...(schema.oneOf ?? []),
    ...Object.values(schema.patternProperties ?? {}),
  ];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, sub]): [string, Schema][] => [
      [`${path}/${key}`, sub],
      ...keysOf(sub, `${path}/${key}`),
    ]),
    ...nested.flatMap((sub) => (sub ? keysOf(sub, path) : [])),
  ];
}

describe('the schema of SDL', () => {
  const keys = new Map(keysOf(sdlSchema));

  it('knows every key of the language', () => {
    const names = new Set([...keys.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1)));
    for (const name of 'image command args env credentials params permissions tee http_options proto accept ip global compute storage gpu nvidia model ram interface placement signedBy pricing denom count endpoints reclamation'.split(
      ' ',
    )) {
      expect(names, name).toContain(name);
    }
  });

  it('has a sentence for every key', () => {
    for (const [path, { description }] of keys) {
      expect(description, path).toMatch(/^[A-Za-z].*[.]$/s);
    }
  });

  it('has an example for every key, and accepts each itself', () => {
    for (const [path, schema] of keys) {
      expect(schema.examples?.length, path).toBeGreaterThan(0);
      for (const example of schema.examples ?? []) {
        const ownErrors = evaluate(schema, example).filter(({ keyword }) => keyword !== 'required');
        expect(ownErrors, path).toEqual([]);
      }
    }
  });

  it('says what every allowed word means, and accepts every default', () => {
    for (const [path, schema] of keys) {
      if (schema.enum)
        expect(Object.keys(schema.meanings ?? {}).sort(), path).toEqual([...schema.enum].sort());
      for (const meaning of Object.values(schema.meanings ?? {})) {
        expect(meaning, path).toMatch(/^[A-Z].*[.]$/);
      }
      if (schema.default !== undefined && typeof schema.default !== 'string') {
        expect(evaluate(schema, schema.default), path).toEqual([]);
      }
    }
  });
});

describe('evaluate', () => {
  const keywords = (schema: Schema, value: unknown): string[] =>
    evaluate(schema, value).map(({ keyword, path }) => [keyword, ...path].join(' '));

  it.each<[what: string, schema: Schema, value: unknown, found: string[]]>([
    ['types before values', { type: 'string', enum: ['a'] }, 1, ['type', 'enum']],
    ['a type once, with its keywords', { type: 'string', minLength: 2 }, 1, ['type']],
    ['whole numbers', { type: 'integer', minimum: 1 }, 0.5, ['type', 'minimum']],
    ['characters, not units', { type: 'string', minLength: 2 }, '🌍', ['minLength']],
    ['one alternative that fits', { oneOf: [{ type: 'string' }, { type: 'null' }] }, null, []],
    [
      'no alternative',
      { oneOf: [{ type: 'string' }, { type: 'null' }] },
      1,
      ['type', 'type', 'oneOf'],
    ],
    ['two alternatives', { oneOf: [{ type: 'string' }, { minLength: 1 }] }, 'a', ['oneOf']],
    ['what must not be', { not: { const: 1 } }, 1, ['not']],
    [
      'items and one that must be there',
      { type: 'array', items: { type: 'string' }, contains: { const: 'a' } },
      [1, 'b'],
      ['type 0', 'const 0', 'const 1', 'contains'],
    ],
    [
      'missing, unknown, then known keys',
      {
        type: 'object',
        required: ['a'],
        additionalProperties: false,
        properties: { b: { type: 'string' } },
      },
      { b: 1, c: 1 },
      ['required', 'additionalProperties', 'type b'],
    ],
    [
      'keys by pattern',
      {
        type: 'object',
        additionalProperties: false,
        patternProperties: { '^x': { type: 'null' } },
      },
      { x1: 1, y: 1 },
      ['additionalProperties', 'type x1'],
    ],
    [
      'nothing of a value of another type',
      { required: ['a'], minLength: 3, minItems: 3, minimum: 3 },
      null,
      [],
    ],
  ])('finds %s', (_, schema, value, found) => {
    expect(keywords(schema, value)).toEqual(found);
  });

  it('gives up on a document that multiplies itself', () => {
    const wide = Array.from({ length: 2000 }, () => 1);
    const wider = Array.from({ length: 2000 }, () => wide);
    const lists: Schema = { type: 'array', items: { type: 'array', items: { type: 'number' } } };
    expect(() => evaluate(lists, wider)).toThrow();
  });
});
