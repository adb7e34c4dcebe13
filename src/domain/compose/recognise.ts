import { parseCompose } from './read/parse.ts';
import { asMap, asText, get } from './read/values.ts';
import type { ComposeMap } from './read/values.ts';

/** Sections that only an SDL has. */
const SDL_SECTIONS = ['profiles', 'deployment', 'endpoints'];
const SDL_KEYS = ['env', 'params', 'credentials', 'args'];
const COMPOSE_SECTIONS = ['networks', 'volumes', 'secrets', 'configs', 'include', 'name'];
const COMPOSE_KEYS = [
  'build',
  'cap_add',
  'container_name',
  'deploy',
  'depends_on',
  'entrypoint',
  'env_file',
  'environment',
  'extends',
  'extra_hosts',
  'healthcheck',
  'hostname',
  'labels',
  'links',
  'logging',
  'mem_limit',
  'network_mode',
  'networks',
  'ports',
  'privileged',
  'restart',
  'stdin_open',
  'tty',
  'user',
  'volumes',
  'working_dir',
];

const hasAny = (map: ComposeMap, keys: readonly string[]): boolean =>
  keys.some((key) => Object.hasOwn(map, key));

const COMPOSE_NAME = /(^|[-_.])compose([-_.].*)?\.ya?ml$/i;

/** Cheap, and true of every text worth a closer look. */
const mayBe = (text: string): boolean => /^["']?services["']?\s*:/m.test(text);

/**
 * Whether a text is a docker-compose file rather than an SDL: it has services and none of an SDL's
 * other sections, and says something that only compose knows or has a file name that does.
 */
export function isCompose(text: string, fileName = ''): boolean {
  if (!mayBe(text)) return false;
  const parsed = parseCompose(text);
  if (!parsed.ok || hasAny(parsed.value, SDL_SECTIONS)) return false;
  const services = Object.values(asMap(get(parsed.value, 'services')) ?? {})
    .map(asMap)
    .filter((service) => service !== null);
  const runs = (service: ComposeMap): boolean => hasAny(service, ['image', 'build', 'extends']);
  if (!services.some(runs) || services.some((service) => hasAny(service, SDL_KEYS))) return false;
  const version = asText(get(parsed.value, 'version')) ?? '';
  return (
    COMPOSE_NAME.test(fileName) ||
    /^(3|2\.[2-9])/.test(version) ||
    hasAny(parsed.value, COMPOSE_SECTIONS) ||
    services.some((service) => hasAny(service, COMPOSE_KEYS))
  );
}
