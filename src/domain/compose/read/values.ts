/** What YAML holds, as compose files are written: every scalar is the text that stands there. */
export type ComposeMap = { [key: string]: unknown };

export const asMap = (value: unknown): ComposeMap | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ComposeMap)
    : null;

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The entries of a list; a text alone counts as a list of one, anything else as none. */
export function asTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** An own entry, whatever its name. */
export const get = (map: ComposeMap | null, key: string): unknown =>
  map !== null && Object.hasOwn(map, key) ? map[key] : undefined;

/** The map found by following keys. */
export const getMap = (map: ComposeMap | null, ...keys: string[]): ComposeMap | null =>
  keys.reduce<ComposeMap | null>((at, key) => asMap(get(at, key)), map);

export const isTrue = (value: unknown): boolean => /^(true|yes|on|y|1)$/i.test(asText(value) ?? '');

/** A map that takes any key, `__proto__` too. */
export const mapOf = (entries: Iterable<readonly [string, unknown]>): ComposeMap =>
  Object.fromEntries(entries);
