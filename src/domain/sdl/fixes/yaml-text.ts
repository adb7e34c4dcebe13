/** What a fix writes: scalars as YAML text, null for nothing. */
export type Yaml = string | null | readonly Yaml[] | { readonly [key: string]: Yaml };

/** Block lines of an entry, from column 0. */
export function entryLines(key: string, value: Yaml, step: number): string[] {
  if (value === null) return [`${key}:`];
  if (typeof value === 'string') return [`${key}: ${value}`];
  return [`${key}:`, ...blockLines(value, step).map((line) => ' '.repeat(step) + line)];
}

/** Block lines of a list item, from column 0. */
export function itemLines(value: Yaml, step: number): string[] {
  return blockLines(value, step).map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

function blockLines(value: Yaml, step: number): string[] {
  if (value === null || typeof value === 'string') return [value ?? ''];
  if (isList(value)) return value.flatMap((item) => itemLines(item, step));
  return Object.entries(value).flatMap(([key, item]) => entryLines(key, item, step));
}

/** The value in one line. */
export function flowText(value: Yaml): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${flowText(item)}`.trimEnd());
  return `{ ${entries.join(', ')} }`;
}

function isList(value: object): value is readonly Yaml[] {
  return Array.isArray(value);
}
