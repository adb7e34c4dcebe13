import { asMap, asText, asTexts, get } from '#domain/compose/read/values.ts';
import { PLACEHOLDER } from '#domain/compose/types.ts';
import type { ComposeService } from './service.ts';

/** Names of variables that providers take. */
const NAME = /^(?!\.$|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** Variables in the order of the file; null takes the value of the machine that compose runs on. */
function variables(value: unknown): [string, string | null][] {
  const map = asMap(value);
  if (map) return Object.entries(map).map(([name, said]) => [name, asText(said)]);
  return asTexts(value).map((line) => {
    const equals = line.indexOf('=');
    return equals < 0 ? [line, null] : [line.slice(0, equals), line.slice(equals + 1)];
  });
}

/** Variables as `NAME=value`. */
export function planEnvironment({ said, log }: ComposeService): string[] {
  const all = new Map(variables(get(said, 'environment')));
  const refused = [...all.keys()].filter((name) => !NAME.test(name));
  const fromHost: string[] = [];
  const env: string[] = [];
  for (const [name, value] of all) {
    if (!NAME.test(name)) continue;
    if (value === null) fromHost.push(name);
    env.push(`${name}=${value ?? PLACEHOLDER}`);
  }
  if (env.length > 0) log.carried(env.length === 1 ? '1 variable' : `${env.length} variables`);
  if (fromHost.length > 0) {
    log.assumed(
      `${fromHost.join(', ')}: the value comes from your machine, and ${PLACEHOLDER} stands in its place.`,
    );
  }
  if (refused.length > 0) {
    log.lost(`Variables that providers refuse by their names: ${refused.join(', ')}`);
  }
  const files = envFiles(get(said, 'env_file'));
  if (files.length > 0) {
    log.lost(`env_file ${files.join(', ')}: the file is on your machine. Copy its lines to "env".`);
  }
  return env;
}

function envFiles(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .map((item) => asText(item) ?? asText(get(asMap(item), 'path')))
    .filter((path) => path !== null);
}
