import { branchesOf } from '#domain/sdl/schema/at-path.ts';
import type { Schema } from '#domain/sdl/schema/schema-types.ts';
import { stop } from './suggestion.ts';

/** How a value of a schema begins in block style. */
export type Shape = 'map' | 'list' | 'scalar';

export function shapeOf(schema: Schema): Shape {
  const [first] = branchesOf(schema);
  if (first?.type === 'object') return 'map';
  return first?.type === 'array' ? 'list' : 'scalar';
}

/** Numbers the places to fill in of one snippet. */
export type Stops = { next: () => number };

export function countStops(): Stops {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}

/**
 * Lines of a map with all keys that it must have, examples filled in, indented from column 0.
 * @param step columns a level
 */
export function requiredLines(schema: Schema, step: number, stops: Stops): string[] {
  const [map] = branchesOf(schema);
  return (map?.required ?? []).flatMap((key) => {
    const sub = map?.properties?.[key];
    return sub ? entryLines(key, sub, step, stops) : [];
  });
}

/** Lines of one entry, as deep as something must be there. */
export function entryLines(key: string, schema: Schema, step: number, stops: Stops): string[] {
  const shape = shapeOf(schema);
  if (shape === 'scalar') return [`${key}: ${stop(stops.next(), exampleOf(schema))}`];
  const inner = shape === 'map' ? requiredLines(schema, step, stops) : [];
  if (inner.length > 0) return [`${key}:`, ...inner.map((line) => ' '.repeat(step) + line)];
  const dash = shape === 'list' ? '- ' : '';
  return [`${key}:`, `${' '.repeat(step)}${dash}$${stops.next()}`];
}

/** An example as YAML writes it. */
export function exampleOf({ examples }: Schema): string {
  const [example] = examples ?? [];
  return typeof example === 'string' ? yamlText(example) : String(example ?? '');
}

/** Text as YAML: in quotes where it would be read as something else. */
export function yamlText(text: string): string {
  const plain =
    /^[A-Za-z/_.~-][^\s:#,[\]{}"'&*!|>%@`]*$/.test(text) || /^\d[\w.]*[A-Za-z]\w*$/.test(text);
  const word =
    /^(?:true|false|null|yes|no|on|off|~|-|\.inf|\.nan|\d[\d_]*e\d+|0[xob][\da-f]+)$/i.test(text);
  const url = /^[a-z][\w./-]*:[\w][\w./-]*$/i.test(text);
  return (plain || url) && !word ? text : JSON.stringify(text);
}
