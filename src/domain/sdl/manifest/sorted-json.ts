import { byCodeUnits } from './order.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/**
 * Compact JSON with sorted keys, escaped as Go's encoder does; absent (undefined) fields are left
 * out. Its SHA-256 is the deployment's hash on chain.
 */
export function sortedJson(value: Json): string {
  return write(value).replaceAll(/[<>&]/g, (character) => ESCAPES[character] ?? character);
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  const fields = Object.keys(value)
    .sort(byCodeUnits)
    .flatMap((key) => {
      const field = value[key];
      return field === undefined ? [] : [`${JSON.stringify(key)}:${write(field)}`];
    });
  return `{${fields.join(',')}}`;
}

function isList(value: readonly Json[] | object): value is readonly Json[] {
  return Array.isArray(value);
}
