import { asMap, asText, get, isTrue } from '#domain/compose/read/values.ts';
import type { ComposeService } from './service.ts';

/** Keys that other parts of the plan speak of. */
const HANDLED = new Set([
  'image',
  'build',
  'command',
  'entrypoint',
  'environment',
  'env_file',
  'ports',
  'expose',
  'volumes',
  'tmpfs',
  'shm_size',
  'depends_on',
  'links',
  'deploy',
  'cpus',
  'cpu_count',
  'mem_limit',
  'mem_reservation',
  'scale',
  'gpus',
  'runtime',
  'networks',
  'profiles',
  'extends',
  'restart',
]);

/** What goes and is missed, with what to do about it. */
const MISSED: Readonly<Record<string, string>> = {
  healthcheck: 'healthcheck: providers only see whether the program runs.',
  secrets: 'secrets: pass them as variables, or let the service fetch them.',
  configs: 'configs: put the files into the image, or their contents into variables.',
  privileged: 'privileged: no provider gives a container rights over its machine.',
  cap_add: 'cap_add: no provider gives a container more rights.',
  devices: 'devices: nothing of the machine but GPUs can be had.',
  network_mode: 'network_mode: every service has a network address of its own.',
  user: 'user: set it in the image.',
  working_dir: 'working_dir: set it in the image.',
  extra_hosts: 'extra_hosts: names are looked up in the DNS only.',
  volumes_from: 'volumes_from: services cannot share volumes.',
  read_only: 'read_only: the container’s own disk can be written to.',
  platform: 'platform: providers run linux/amd64 unless cpu.attributes asks for another.',
  hostname: 'hostname: other services reach it by the name of the service.',
  container_name: 'container_name: other services reach it by the name of the service.',
};

/** What is as good as the same without. */
const UNMISSED = new Set(['stdin_open', 'tty', 'attach', 'annotations', 'pull_policy', 'init']);

/** Says of every other key that it is gone; what begins with `x-` never meant anything. */
export function noteLeftovers({ said, log }: ComposeService): void {
  const others: string[] = [];
  for (const [key, value] of Object.entries(said)) {
    if (HANDLED.has(key) || UNMISSED.has(key) || key.startsWith('x-') || value === null) continue;
    const words = Object.hasOwn(MISSED, key) ? MISSED[key] : undefined;
    if (words === undefined) others.push(key);
    else if (key !== 'privileged' || isTrue(value)) log.lost(words);
  }
  if (others.length > 0) log.lost(`${others.join(', ')}: nothing on the network does that.`);
  const restart = asText(get(said, 'restart'));
  if (restart !== null && /^(no|on-failure)/.test(restart)) {
    log.lost(`restart: ${restart}. Providers restart whatever ends.`);
  }
  if (waitsForHealth(said)) {
    log.lost('depends_on: services start together. Let the program wait for what it needs.');
  }
}

/** Only conditions promise more than an order of starts. */
const waitsForHealth = (said: ComposeService['said']): boolean =>
  Object.values(asMap(get(said, 'depends_on')) ?? {}).some((wait) =>
    /^service_(healthy|completed)/.test(asText(get(asMap(wait), 'condition')) ?? ''),
  );
