import { Tagged } from './parse.ts';
import { asMap, asText, get, mapOf } from './values.ts';
import type { ComposeMap } from './values.ts';

/** Keys whose lists are maps in another spelling: an entry of a later file replaces one of its name. */
const NAMED = new Set([
  'environment',
  'labels',
  'extra_hosts',
  'sysctls',
  'depends_on',
  'networks',
]);
/** Lists that a later file replaces as a whole. */
const REPLACED = new Set(['command', 'entrypoint', 'test']);

/** `NAME=value` lists and lists of names as maps. */
function named(value: unknown): ComposeMap | null {
  if (!Array.isArray(value)) return asMap(value);
  return mapOf(
    value.flatMap((item): [string, unknown][] => {
      const text = asText(item) ?? '';
      const equals = text.indexOf('=');
      if (text === '') return [];
      return [equals < 0 ? [text, null] : [text.slice(0, equals), text.slice(equals + 1)]];
    }),
  );
}

/** Where a mounted volume appears in the container: what makes two entries the same. */
const mountOf = (item: unknown): string => {
  const text = asText(item);
  if (text === null) return asText(get(asMap(item), 'target')) ?? '';
  return text.split(':')[1] ?? text;
};

function mergeLists(key: string, below: unknown[], above: unknown[]): unknown[] {
  if (REPLACED.has(key)) return above;
  if (key === 'volumes') {
    const mounts = new Set(above.map(mountOf));
    return [...below.filter((item) => !mounts.has(mountOf(item))), ...above];
  }
  const said = new Set(above.map((item) => JSON.stringify(item)));
  return [...below.filter((item) => !said.has(JSON.stringify(item))), ...above];
}

function mergeValues(key: string, below: unknown, above: unknown): unknown {
  if (above instanceof Tagged) return above;
  if (below === undefined || below === null || below instanceof Tagged) return above;
  if (above === null) return below;
  if (NAMED.has(key)) {
    const [a, b] = [named(below), named(above)];
    if (a && b) return mergeMaps(a, b);
  }
  if (Array.isArray(below) && Array.isArray(above)) return mergeLists(key, below, above);
  const [a, b] = [asMap(below), asMap(above)];
  return a && b ? mergeMaps(a, b) : above;
}

/** One mapping over another, as a later compose file lies over an earlier one. */
export function mergeMaps(below: ComposeMap, above: ComposeMap): ComposeMap {
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return mapOf(
    [...keys].map((key) => [
      key,
      Object.hasOwn(above, key)
        ? mergeValues(key, get(below, key), get(above, key))
        : get(below, key),
    ]),
  );
}

/** The value without tags: what is reset is gone, what overrides stands alone. */
export function withoutTags(value: unknown): unknown {
  if (value instanceof Tagged) return value.tag === 'reset' ? null : withoutTags(value.value);
  if (Array.isArray(value)) return value.map(withoutTags);
  const map = asMap(value);
  if (!map) return value;
  return mapOf(
    Object.entries(map)
      .filter(([, item]) => !(item instanceof Tagged && item.tag === 'reset'))
      .map(([key, item]) => [key, withoutTags(item)]),
  );
}
