import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { branchesOf } from '#domain/sdl/schema/at-path.ts';
import type { Schema } from '#domain/sdl/schema/schema-types.ts';
import { describeSchema } from '#domain/sdl/hover/describe.ts';
import { countStops, entryLines, shapeOf } from './bodies.ts';
import { block } from './suggestion.ts';
import type { Ask, Idea } from './suggestion.ts';
import { namedEntries } from './named-entries.ts';

/** Keys that may stand here and do not yet: those of the language, and names that are missing. */
export function suggestKeys(ask: Ask): Idea[] {
  const present = new Set(keysOf(ask.cursor.holder));
  return ask.place.branches.flatMap((branch) => [
    ...Object.entries(branch.properties ?? {})
      .filter(([key]) => !present.has(key))
      .map(([key, schema]) => keyIdea(ask, key, schema, branch.required?.includes(key) ?? false)),
    ...namedEntries(ask, branch).filter(({ label }) => !present.has(label)),
  ]);
}

function keysOf(holder: OutlineNode | null): string[] {
  return holder?.kind === 'map' ? holder.entries.map(({ key }) => key.text) : [];
}

function keyIdea(ask: Ask, key: string, schema: Schema, required: boolean): Idea {
  return {
    label: key,
    kind: 'key',
    insert: keyText(ask, key, schema),
    detail: required ? 'required' : '',
    documentation: describeSchema(schema),
    again: hasSuggestions(schema),
  };
}

/** Whether more than an example can be offered for the value: an example must not wait for Enter. */
function hasSuggestions(schema: Schema): boolean {
  if (shapeOf(schema) !== 'scalar' || schema.from || schema.meanings) return true;
  return branchesOf(schema).some(({ type, enum: values }) => type === 'boolean' || values);
}

/** The key with its colon and, where its value has a shape of its own, the beginning of that. */
function keyText({ cursor, step }: Ask, key: string, schema: Schema): string {
  if (cursor.hasColon) return key;
  const shape = shapeOf(schema);
  if (cursor.flow) {
    return { map: `${key}: { $0 }`, list: `${key}: [$0]`, scalar: `${key}: $0` }[shape];
  }
  if (shape === 'scalar') return `${key}: $0`;
  return block(entryLines(key, schema, step, countStops()), cursor.column);
}
