import { parseYaml } from './read/parse.ts';

const MAX_LENGTH = 40;

/** A short name for a deployment: its first service, or "" where the text has none. */
export function suggestName(text: string): string {
  const parsed = parseYaml(text);
  if (!parsed.ok || !hasServices(parsed.value)) return '';
  const [first = ''] = Object.keys(parsed.value.services);
  return first.trim().slice(0, MAX_LENGTH);
}

function hasServices(value: unknown): value is { services: object } {
  if (typeof value !== 'object' || value === null || !('services' in value)) return false;
  const { services } = value;
  return typeof services === 'object' && services !== null && !Array.isArray(services);
}
