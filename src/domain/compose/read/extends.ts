import { mergeMaps } from './merge.ts';
import { asMap, asText, get, mapOf } from './values.ts';
import type { ComposeMap } from './values.ts';

/** Which service another one extends, and whether that one stands in another file. */
function baseOf(service: ComposeMap): { name: string; file: string | null } | null {
  const said = get(service, 'extends');
  const map = asMap(said);
  const name = asText(map ? get(map, 'service') : said);
  return name === null ? null : { name, file: asText(get(map, 'file')) };
}

const without = (service: ComposeMap, ...keys: string[]): ComposeMap =>
  mapOf(Object.entries(service).filter(([key]) => !keys.includes(key)));

/**
 * A service with what it extends put below it. `onMissing` is told of a base that stands in another
 * file, or nowhere.
 */
export function extended(
  services: ComposeMap,
  name: string,
  onMissing: (base: string) => void,
  seen: readonly string[] = [],
): ComposeMap {
  const service = asMap(get(services, name)) ?? {};
  const base = baseOf(service);
  if (!base) return service;
  const own = without(service, 'extends');
  const known = asMap(get(services, base.name)) && !seen.includes(base.name);
  if (base.file !== null || !known || base.name === name) {
    onMissing(base.file === null ? base.name : `${base.name} in ${base.file}`);
    return own;
  }
  const below = extended(services, base.name, onMissing, [...seen, name]);
  // What binds a service to others is not inherited.
  return mergeMaps(without(below, 'depends_on', 'links', 'volumes_from'), own);
}
