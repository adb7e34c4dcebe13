import { volumesOf } from './document.ts';
import type { SdlDocument, SdlResources, SdlVolume } from './document.ts';
import type { Draft } from './drafts.ts';
import { advice, refused } from './drafts.ts';
import { bytesOf, cpuMilliOf, gpuUnitsOf } from './sizes.ts';

const MI = 1024 ** 2;
const TI = 1024 ** 4;

/** Limits of one replica (`validation_config.go`). */
const LIMITS = {
  memory: { least: MI, most: 2 * TI, words: 'A replica has 1Mi to 2Ti of memory' },
  storage: { least: 5 * MI, most: 32 * TI, words: 'A volume has 5Mi to 32Ti' },
  cpuMilli: { least: 10, most: 384_000, words: 'A replica has 10m to 384 CPU' },
  gpu: 24,
} as const;

/** Sizes of compute profiles: units that are missing or slipped, and the chain's limits. */
export function checkSizes(sdl: SdlDocument): Draft[] {
  return Object.entries(sdl.profiles.compute).flatMap(([name, { resources }]) => {
    const path = ['profiles', 'compute', name, 'resources'];
    return [
      ...checkCpu(path, resources),
      ...checkGpu(path, resources),
      ...checkBytes([...path, 'memory', 'size'], resources.memory.size, 'memory'),
      ...checkVolumes(path, resources),
    ];
  });
}

function checkCpu(path: string[], { cpu }: SdlResources): Draft[] {
  const milli = cpuMilliOf(cpu.units);
  const at = [...path, 'cpu', 'units'];
  const { least, most, words } = LIMITS.cpuMilli;
  if (milli < least || milli > most) {
    const asked = typeof cpu.units === 'number' ? String(cpu.units) : `"${cpu.units}"`;
    const slip = milli > most ? ' For thousandths of a core, add an "m".' : '';
    return [refused('cpu-limit', at, `${words}, not ${asked}.${slip}`)];
  }
  if (!Number.isInteger(milli)) {
    return [
      refused(
        'cpu-fraction',
        at,
        `The network counts CPU in whole thousandths of a core, and ${milli}m is not one. Round it.`,
      ),
    ];
  }
  if (typeof cpu.units === 'number' || /^[\d.]+m?$/.test(cpu.units)) return [];
  return [
    advice(
      'odd-unit',
      at,
      `"${cpu.units}" is read as ${milli / 1000} cores. Write cores (0.5) or thousandths of one (500m).`,
    ),
  ];
}

function checkGpu(path: string[], { gpu }: SdlResources): Draft[] {
  if (!gpu) return [];
  const units = gpuUnitsOf(gpu.units);
  const drafts: Draft[] = [];
  if (!Number.isInteger(units) || units < 0 || units > LIMITS.gpu) {
    drafts.push(
      refused(
        'gpu-limit',
        [...path, 'gpu', 'units'],
        `A replica gets a whole number of GPUs up to ${LIMITS.gpu}, not "${String(gpu.units)}".`,
      ),
    );
  }
  for (const [vendor, models] of Object.entries(gpu.attributes?.vendor ?? {})) {
    (models ?? []).forEach((model, index) => {
      const at = [...path, 'gpu', 'attributes', 'vendor', vendor, index];
      if (!model.model) {
        drafts.push(
          refused(
            'gpu-model',
            at,
            `This entry names no model, so no provider can offer it. Add "model", or leave "${vendor}" empty for any.`,
          ),
        );
      } else if (!/^[\w./*-]{1,100}$/.test(model.model)) {
        drafts.push(
          refused(
            'gpu-model',
            [...at, 'model'],
            `"${model.model}" is not a model name that the chain takes. Write it like rtx4090, without spaces.`,
          ),
        );
      }
    });
  }
  return drafts;
}

function checkVolumes(path: string[], resources: SdlResources): Draft[] {
  const isList = Array.isArray(resources.storage);
  const names = new Set<string>();
  return volumesOf(resources).flatMap((volume, index) => {
    const at = [...path, 'storage', ...(isList ? [index] : [])];
    const name = volume.name || 'default';
    const drafts = checkBytes([...at, 'size'], volume.size, 'storage');
    if (names.has(name)) {
      drafts.push(
        refused(
          'duplicate-volume',
          volume.name ? [...at, 'name'] : at,
          `Two volumes of this profile are named "${name}". Give each a name of its own.`,
        ),
      );
    }
    names.add(name);
    drafts.push(...checkClass([...at, 'attributes'], volume));
    return drafts;
  });
}

const CLASSES = ['default', 'beta1', 'beta2', 'beta3', 'ram'];

function checkClass(path: Draft['path'], { attributes }: SdlVolume): Draft[] {
  if (!attributes) return [];
  const drafts: Draft[] = [];
  if (!CLASSES.includes(attributes.class)) {
    drafts.push(
      refused(
        'storage-class',
        [...path, 'class'],
        `No provider offers storage of class "${attributes.class}". Use one of: ${CLASSES.join(', ')}.`,
      ),
    );
  }
  if (!['true', 'false'].includes(String(attributes.persistent))) {
    drafts.push(
      refused(
        'storage-persistent',
        [...path, 'persistent'],
        `Providers know "persistent" as true or false, not "${String(attributes.persistent)}".`,
      ),
    );
  }
  return drafts;
}

function checkBytes(path: Draft['path'], size: string, kind: 'memory' | 'storage'): Draft[] {
  const bytes = bytesOf(size);
  const { least, most, words } = LIMITS[kind];
  if (bytes === undefined || Number.isNaN(bytes)) {
    const hint = /^[\d.]+$/.test(size)
      ? `Write ${size}Mi or ${size}Gi.`
      : 'Write it like 512Mi or 1Gi.';
    return [
      refused(
        'size-unit',
        path,
        `"${size}" is not a size, because it needs a number and a unit. ${hint}`,
      ),
    ];
  }
  if (bytes < least || bytes > most) {
    return [refused(`${kind}-limit`, path, `${words}, not "${size}".`)];
  }
  if (/^[\d.]+(k|[KMGTPE]i|[MGTPE])$/.test(size)) return [];
  return [
    advice(
      'odd-unit',
      path,
      `"${size}" is read as ${bytes} bytes, and other tools refuse it. Use a unit such as Mi or Gi.`,
    ),
  ];
}
