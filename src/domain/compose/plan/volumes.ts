import { asMap, asText, asTexts, get, getMap, isTrue } from '#domain/compose/read/values.ts';
import type { ComposeMap } from '#domain/compose/read/values.ts';
import { knownImage } from './known-images.ts';
import { labeller } from './labels.ts';
import type { PlannedVolume } from './plan.ts';
import type { ComposeService } from './service.ts';
import { mebibytes } from './sizes.ts';

type Mount = {
  type: string;
  source: string;
  target: string;
  readOnly: boolean;
  /** Of a tmpfs, as the file says it. */
  size: unknown;
};

const GIBI = 1024;
const ASSUMED = { data: 10 * GIBI, other: 5 * GIBI, tmpfs: 64 };
const LIMITS = { least: 5, most: 32 * 1024 ** 2 };

const isPath = (source: string): boolean => /^([./~\\]|[A-Za-z]:[\\/])/.test(source);

/** `[source:]target[:mode]`; a Windows drive has a colon of its own. */
function shortMount(text: string): Mount {
  const parts = text.replace(/^([A-Za-z]):(?=[\\/].*:[\\/])/, '$1\0').split(':');
  const [first = '', second, mode = ''] = parts.map((part) => part.replace('\0', ':'));
  const readOnly = /\bro\b/.test(mode);
  if (second === undefined)
    return { type: 'anonymous', source: '', target: first, readOnly, size: null };
  const type = isPath(first) ? 'bind' : 'volume';
  return { type, source: first, target: second, readOnly, size: null };
}

function longMount(map: ComposeMap): Mount {
  const source = asText(get(map, 'source')) ?? asText(get(map, 'src')) ?? '';
  const said = asText(get(map, 'type')) ?? 'volume';
  return {
    type: said === 'volume' && source === '' ? 'anonymous' : said,
    source,
    target: asText(get(map, 'target')) ?? asText(get(map, 'dst')) ?? '',
    readOnly: isTrue(get(map, 'read_only')),
    size: get(getMap(map, 'tmpfs'), 'size'),
  };
}

const tmpfs = (target: string, size: unknown): Mount => ({
  type: 'tmpfs',
  source: '',
  target,
  readOnly: false,
  size,
});

function mountsOf(said: ComposeMap): Mount[] {
  const entries = get(said, 'volumes');
  const listed = (Array.isArray(entries) ? entries : []).flatMap((entry) => {
    const map = asMap(entry);
    const text = asText(entry);
    return map ? [longMount(map)] : text === null ? [] : [shortMount(text)];
  });
  const temporary = asTexts(get(said, 'tmpfs')).map((entry) => {
    const [target = '', options = ''] = entry.split(':', 2);
    return tmpfs(target, /(?:^|,)size=([^,]+)/.exec(options)?.[1] ?? null);
  });
  const shared = asText(get(said, 'shm_size'));
  return [...listed, ...temporary, ...(shared === null ? [] : [tmpfs('/dev/shm', shared)])];
}

/** Why a mount has no counterpart; null for one that has. */
function refusal({ type, source, target }: Mount): string | null {
  const at = `${source || 'a volume'} at ${target || 'no folder'}`;
  if (source.endsWith('docker.sock')) return `${at}: there is no Docker on a provider to talk to.`;
  if (type === 'bind')
    return `${at}: files of your machine are not on a provider. Put them into the image.`;
  if (type === 'anonymous') return null;
  if (type !== 'volume' && type !== 'tmpfs') return `${at}: volumes of type ${type}.`;
  return target.startsWith('/') && target !== '/'
    ? null
    : `${at}: the folder must be an absolute path.`;
}

/** The volumes of one service. `known` holds the volumes section of the file, `shared` those that several services mount. */
export function planVolumes(
  service: ComposeService,
  image: string,
  known: ComposeMap | null,
  shared: ReadonlySet<string>,
): PlannedVolume[] {
  const { said, log } = service;
  // A profile's own disk is the volume "default".
  const label = labeller('volume', ['default']);
  const volumes = new Map<string, PlannedVolume>();
  for (const mount of mountsOf(said)) {
    const { type, source, target, readOnly } = mount;
    const refused = refusal(mount);
    if (refused) log.lost(refused);
    else if (type === 'anonymous') {
      log.assumed(
        `The volume at ${target} has no name: the container’s own disk holds it until a restart.`,
      );
    } else if (volumes.has(target)) log.lost(`A second volume at ${target}.`);
    else if (type === 'tmpfs') {
      const size = mebibytes(mount.size);
      volumes.set(target, {
        name: label(target),
        mount: target,
        readOnly,
        size: clampSize(size ?? ASSUMED.tmpfs),
        kind: 'ram',
        comment: size === null ? 'assumed' : null,
      });
      log.carried(`memory at ${target}`);
    } else {
      const assumed = knownImage(image)?.data ? ASSUMED.data : ASSUMED.other;
      const volume: PlannedVolume = {
        name: label(source),
        mount: target,
        readOnly,
        size: assumed,
        kind: 'persistent',
        comment: 'assumed: a compose volume has no size',
      };
      volumes.set(target, volume);
      log.carried(`volume ${source} at ${target}, on persistent storage`);
      log.assumed(`Volume ${source} has ${assumed / GIBI} Gi of class beta3.`);
      if (shared.has(source))
        log.lost(`Volume ${source} is one of its own here: services cannot share a volume.`);
      if (get(getMap(known, source), 'external') !== undefined)
        log.lost(`What volume ${source} already holds.`);
    }
  }
  return [...volumes.values()];
}

const clampSize = (size: number): number => Math.min(LIMITS.most, Math.max(LIMITS.least, size));

/** Names of volumes that more than one service mounts. */
export function sharedVolumes(services: readonly ComposeService[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { said } of services) {
    const own = mountsOf(said).filter(({ type }) => type === 'volume');
    for (const source of new Set(own.map(({ source }) => source))) {
      if (seen.has(source)) shared.add(source);
      seen.add(source);
    }
  }
  return shared;
}
