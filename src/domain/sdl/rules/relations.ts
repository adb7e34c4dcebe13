import { entry, isPersistent, volumesOf } from './document.ts';
import type { SdlDocument } from './document.ts';
import type { Finding, Report } from './finding.ts';
import { checkLeasedIps } from './leased-ips.ts';

/**
 * What the network checks between the sections of an SDL, in its order
 * (akash-network/chain-sdk, `ts/src/sdl/validateSDL/validateSDL.ts`).
 */
export function checkRelations(sdl: SdlDocument): Finding[] {
  const found: Finding[] = [];
  const report: Report = (finding) => found.push(finding);
  const teeOf = new Map<string, string>();
  const ips = checkLeasedIps(sdl);
  for (const service of Object.keys(sdl.services)) {
    const placements = entry(sdl.deployment, service);
    if (!placements) {
      report({
        code: 'service-not-deployed',
        path: ['services', service],
        official: `Service "${service}" is not defined at "/deployment" section.`,
        message: `Service "${service}" is not deployed anywhere. Add it under "deployment" with a placement, a profile and a count.`,
      });
    }
    for (const placement of Object.keys(placements ?? {})) {
      const at = { sdl, service, placement, profile: placements?.[placement]?.profile ?? '' };
      checkNames(at, report);
      checkMounts(at, report);
      checkPersistence(at, report);
      checkGpu(at, report);
      checkTee(at, teeOf, report);
    }
    for (const finding of ips.ofService(service)) report(finding);
  }
  for (const finding of ips.unused()) report(finding);
  return found;
}

type Place = { sdl: SdlDocument; service: string; placement: string; profile: string };

function checkNames({ sdl, service, placement, profile }: Place, report: Report): void {
  const here = ['deployment', service, placement];
  const infra = entry(sdl.profiles.placement, placement);
  if (!infra) {
    report({
      code: 'unknown-placement',
      path: here,
      about: profile,
      official: `The placement "${placement}" is not defined in the "placement" section.`,
      message: `No placement is named "${placement}". Add it under "profiles.placement", or use the name of one that is there.`,
    });
  }
  if (infra && !entry(infra.pricing, profile)) {
    report({
      code: 'missing-price',
      path: ['profiles', 'placement', placement, 'pricing'],
      about: profile,
      official: `The pricing for the "${profile}" profile is not defined in the "${placement}" placement.`,
      message: `Placement "${placement}" has no price for profile "${profile}". Add an entry "${profile}" with denom and amount.`,
    });
  }
  if (!entry(sdl.profiles.compute, profile)) {
    report({
      code: 'unknown-profile',
      path: [...here, 'profile'],
      official: `The compute requirements for the "${profile}" profile are not defined in the "compute" section.`,
      message: `No compute profile is named "${profile}". Add it under "profiles.compute", or use the name of one that is there.`,
    });
  }
}

function checkMounts({ sdl, service, profile }: Place, report: Report): void {
  const mounts = sdl.services[service]?.params?.storage ?? {};
  const compute = entry(sdl.profiles.compute, profile);
  const volumes = compute ? volumesOf(compute.resources) : [];
  const taken = new Map<string, string>();
  for (const [name, params] of Object.entries(mounts)) {
    const path = ['services', service, 'params', 'storage', name];
    if (!volumes.some((volume) => volume.name === name)) {
      report({
        code: 'unknown-volume',
        path,
        official: `Service "${service}" references non-existing compute volume "${name}".`,
        message: `Profile "${profile}" has no volume named "${name}". Add a volume with that name to its storage, or correct the name here.`,
      });
      continue;
    }
    const mount = String(params.mount);
    const other = taken.get(mount);
    if (other !== undefined) {
      report({
        code: 'duplicate-mount',
        path: params.mount ? [...path, 'mount'] : path,
        official: params.mount
          ? `Mount "${mount}" already in use by volume "${other}".`
          : 'Multiple root ephemeral storages are not allowed.',
        message: params.mount
          ? `Volume "${other}" is already mounted at ${mount}. Choose another folder.`
          : `Volumes "${other}" and "${name}" both have no mount, and only one may. Add a mount.`,
      });
    }
    taken.set(mount, name);
  }
}

function checkPersistence({ sdl, service, profile }: Place, report: Report): void {
  const mounts = sdl.services[service]?.params?.storage;
  const compute = entry(sdl.profiles.compute, profile);
  for (const volume of compute ? volumesOf(compute.resources) : []) {
    if (!isPersistent(volume) || entry(mounts, volume.name || '')?.mount) continue;
    const name = volume.name || 'default';
    report({
      code: 'persistent-without-mount',
      path: ['services', service],
      about: name,
      official: `Persistent storage "${name}" requires a mount path in /services/${service}/params/storage/${name}/mount.`,
      message: `Volume "${name}" of profile "${profile}" is persistent, and service "${service}" does not mount it. Add params.storage.${name}.mount with a folder to the service.`,
    });
  }
}

function checkGpu({ sdl, profile }: Place, report: Report): void {
  const gpu = entry(sdl.profiles.compute, profile)?.resources.gpu;
  if (!gpu) return;
  const path = ['profiles', 'compute', profile, 'resources', 'gpu'];
  const units = gpu.units !== undefined && gpu.units !== 0;
  if (!units && gpu.attributes) {
    report({
      code: 'gpu-attributes',
      path: [...path, 'attributes'],
      official: 'GPU must not have attributes if units is 0.',
      message:
        'This profile asks for no GPU, so it cannot describe one. Set units, or remove the attributes.',
    });
  }
  if (units && !gpu.attributes) {
    report({
      code: 'gpu-attributes',
      path,
      official: 'GPU must have attributes if units is not 0.',
      message: 'A GPU needs attributes with a vendor. Add attributes.vendor.nvidia.',
    });
  }
  if (units && gpu.attributes?.vendor === undefined) {
    report({
      code: 'gpu-vendor',
      path: [...path, 'attributes'],
      official: 'GPU must specify a vendor if units is not 0.',
      message: 'Say which GPU will do: add vendor.nvidia, empty for any model.',
    });
  }
}

function checkTee(place: Place, teeOf: Map<string, string>, report: Report): void {
  const { sdl, service, placement, profile } = place;
  const tee = sdl.services[service]?.params?.tee;
  if (!tee) return;
  const path = ['services', service, 'params', 'tee'];
  const units = entry(sdl.profiles.compute, profile)?.resources.gpu?.units;
  if (tee === 'cpu-gpu' && (units === undefined || units === 0)) {
    report({
      code: 'tee-needs-gpu',
      path,
      official: `Service "${service}" tee type requires gpu resources.`,
      message: `"cpu-gpu" needs a GPU, and profile "${profile}" has none. Add a GPU to the profile, or use "cpu".`,
    });
  }
  const first = teeOf.get(placement);
  if (first === undefined) teeOf.set(placement, tee);
  else if (first !== tee) {
    report({
      code: 'tee-conflict',
      path,
      official: `conflicting tee types in placement group "${placement}": "${first}" and "${tee}"`,
      message: `Another service in placement "${placement}" uses tee "${first}". Use the same here, or place the services apart.`,
    });
  }
}
