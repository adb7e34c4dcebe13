import type { Schema } from './schema-types.ts';

/** Pieces that several sections of the SDL share. */

/** A closed object: unknown keys are errors. */
export function closed(
  properties: Record<string, Schema>,
  more: Omit<Schema, 'type' | 'properties' | 'additionalProperties'> = {},
): Schema {
  return { additionalProperties: false, properties, type: 'object', ...more };
}

type Told = Pick<Schema, 'examples' | 'keysFrom' | 'limits' | 'from' | 'default'>;

/** An object whose keys the author names. */
export function named(of: Schema, description: string, more: Told = {}): Schema {
  return { additionalProperties: of, type: 'object', description, ...more };
}

export function listOf(items: Schema, description: string, example: readonly unknown[]): Schema {
  return { items, type: 'array', description, examples: [example] };
}

export function text(description: string, examples: readonly string[], more: Told = {}): Schema {
  return { type: 'string', description, examples, ...more };
}

/** One of several words, each with what it means; the first is the example. */
export function choice(meanings: Readonly<Record<string, string>>, description: string): Schema {
  const values = Object.keys(meanings);
  return { enum: values, type: 'string', description, meanings, examples: values.slice(0, 1) };
}

export function textListOrNothing(description: string, example: readonly string[]): Schema {
  return {
    oneOf: [{ items: { type: 'string' }, type: 'array' }, { type: 'null' }],
    description,
    examples: [example],
  };
}

/** `yes` in the two spellings that storage attributes allow. */
export const TRUTH: Schema = { oneOf: [{ const: true }, { const: 'true' }] };

/** A number above zero, or text that is not just zeroes. */
export const ABOVE_ZERO: Schema = {
  oneOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', not: { pattern: '^0+(\\.0+)?$' } },
  ],
};

/** `then` holds for whatever fits `condition`. */
export function when(condition: Schema, consequence: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema; never awaited
  return { if: condition, then: consequence };
}
