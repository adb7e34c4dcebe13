import { asMap, asText, asTexts, get, getMap } from '#domain/compose/read/values.ts';
import { knownImage } from './known-images.ts';
import type { PlannedSize } from './plan.ts';
import type { ComposeService } from './service.ts';

const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
  t: 1024 ** 4,
};
const MEBI = 1024 ** 2;

/** Bounds of one replica on the network. */
const CPU_MILLI = { least: 10, most: 384_000 };
const MEMORY = { least: 1, most: 2 * 1024 ** 2 };
const MOST_GPU = 24;
const MOST_REPLICAS = 50;

const clamp = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

/** `1.5g`, `512M`, `64mb` in mebibytes, rounded up; null for anything else. Units are binary, as in Docker. */
export function mebibytes(size: unknown): number | null {
  const match = /^(\d{1,15}(?:\.\d{1,6})?)\s*([bkmgt])?i?b?$/i.exec(asText(size)?.trim() ?? '');
  if (!match) return null;
  const bytes = Number(match[1]) * (UNITS[(match[2] ?? 'b').toLowerCase()] ?? 1);
  return bytes > 0 ? Math.ceil(bytes / MEBI) : null;
}

function cores(value: unknown): number | null {
  const text = asText(value)?.trim() ?? '';
  if (!/^\d{1,6}(\.\d{1,9})?$/.test(text)) return null;
  const milli = Math.ceil(Number(text) * 1000 - 1e-6);
  return milli > 0 ? milli : null;
}

/** The first of several sayings that can be read. */
function first<T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** GPUs that a service reserves; `all` of an unknown machine counts as one. */
function gpusOf({ said, log }: ComposeService): number {
  const devices = get(getMap(said, 'deploy', 'resources', 'reservations'), 'devices');
  const gpus = get(said, 'gpus');
  const asked = [...(Array.isArray(devices) ? devices : []), ...(Array.isArray(gpus) ? gpus : [])]
    .map(asMap)
    .filter((device) => device !== null)
    .filter((device) => Array.isArray(gpus) || asTexts(get(device, 'capabilities')).includes('gpu'))
    .map((device) => {
      const ids = asTexts(get(device, 'device_ids')).length;
      return ids > 0 ? String(ids) : (asText(get(device, 'count')) ?? 'all');
    });
  if (typeof gpus === 'string') asked.push(gpus);
  if (asked.length === 0 && get(said, 'runtime') === 'nvidia') asked.push('all');
  let total = 0;
  for (const count of asked) total += /^\d{1,4}$/.test(count) ? Number(count) : 1;
  if (asked.length === 0 || total === 0) return 0;
  if (asked.includes('all')) log.assumed('All GPUs of your machine: one is asked for.');
  if (total > MOST_GPU) log.assumed(`A replica gets ${MOST_GPU} GPUs at most, not ${total}.`);
  log.assumed('Any NVIDIA GPU will do: list models under gpu.attributes to choose.');
  return Math.min(total, MOST_GPU);
}

/** `768 Mi`, `16 Gi`. */
const memoryWords = (mebi: number): string =>
  mebi % 1024 === 0 ? `${mebi / 1024} Gi` : `${mebi} Mi`;

/** What one replica gets: the file's limits, else its reservations, else what is usual. */
export function planSize(service: ComposeService, image: string): PlannedSize {
  const { said, log } = service;
  const limits = getMap(said, 'deploy', 'resources', 'limits');
  const reserved = getMap(said, 'deploy', 'resources', 'reservations');
  const cpu = first(
    [get(limits, 'cpus'), get(said, 'cpus'), get(reserved, 'cpus'), get(said, 'cpu_count')],
    cores,
  );
  const memory = first(
    [
      get(limits, 'memory'),
      get(said, 'mem_limit'),
      get(reserved, 'memory'),
      get(said, 'mem_reservation'),
    ],
    mebibytes,
  );
  const gpu = gpusOf(service);
  const keepsData = knownImage(image)?.data ?? false;
  const usual =
    gpu > 0
      ? { cpu: 4000, memory: 16_384 }
      : keepsData
        ? { cpu: 1000, memory: 1024 }
        : { cpu: 500, memory: 512 };
  const size: PlannedSize = {
    cpuMilli: clamp(cpu ?? usual.cpu, CPU_MILLI),
    memory: clamp(memory ?? usual.memory, MEMORY),
    disk: gpu > 0 ? 51_200 : 1024,
    gpu,
    assumed: { cpu: cpu === null, memory: memory === null },
  };
  const words = [`${size.cpuMilli / 1000} CPU`, `${memoryWords(size.memory)} of memory`];
  const told = words.filter((_, at) => !(at === 0 ? size.assumed.cpu : size.assumed.memory));
  if (told.length > 0) log.carried(told.join(', '));
  const [cpuWord = '', memoryWord = ''] = words;
  const guessed = [
    ...(size.assumed.cpu ? [cpuWord] : []),
    ...(size.assumed.memory ? [memoryWord] : []),
    `${size.disk / 1024} Gi of disk`,
  ];
  log.assumed(`${guessed.join(', ')}.`);
  return size;
}

/** Replicas; null where the file runs none. */
export function planCount({ said, log }: ComposeService): number | null {
  const deploy = getMap(said, 'deploy');
  const text = asText(get(deploy, 'replicas')) ?? asText(get(said, 'scale')) ?? '1';
  const asked = /^\d{1,6}$/.test(text) ? Number(text) : 1;
  if (asText(get(deploy, 'mode'))?.startsWith('global'))
    log.assumed('One replica in place of one a node.');
  if (asked === 0) return null;
  if (asked > MOST_REPLICAS)
    log.assumed(`The network runs ${MOST_REPLICAS} replicas at most, not ${asked}.`);
  else if (asked > 1) log.carried(`${asked} replicas`);
  return Math.min(asked, MOST_REPLICAS);
}

/**
 * The most to pay for one replica, in whole millionths of a dollar per block and two digits: ten
 * times what provider software asks by default (a month of a core $1.60, of a Gi of memory $0.80, of
 * disk 4 cents) and $4 an hour for a GPU, so that it keeps nobody out.
 */
export function priceOf({ cpuMilli, memory, disk, gpu }: PlannedSize, volumesMebi: number): number {
  const parts = [
    (cpuMilli * 37) / 1000,
    (memory * 19) / 1024,
    (disk + volumesMebi) / 1024,
    gpu * 6800,
  ];
  const most = Math.max(100, Math.ceil(parts.reduce((sum, part) => sum + part, 0)));
  const step = 10 ** (String(most).length - 2);
  return Math.min(10_000_000, Math.ceil(most / step) * step);
}
