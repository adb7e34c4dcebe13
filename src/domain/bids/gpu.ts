/** GPUs that a bid offers. Models come as attribute keys such as `vendor/nvidia/model/a100/ram/80Gi/interface/sxm`. */
import type { BidRecord, OfferedResources } from './facts.ts';

export type OfferedGpu = {
  units: number;
  vendor: string | null;
  model: string | null;
  ram: string | null;
  interface: string | null;
};

/** The value after a name in `name/value/name/value…`. */
function part(key: string, name: string): string | null {
  const words = key.split('/');
  const at = words.findIndex((word, i) => i % 2 === 0 && word === name);
  return at < 0 ? null : words[at + 1] || null;
}

function gpuOf({ count, resources: { gpu } }: OfferedResources): OfferedGpu | null {
  const units = Number(gpu?.units.val ?? 0) * count;
  if (!Number.isFinite(units) || units <= 0) return null;
  const attribute = gpu?.attributes?.find(({ key }) => key.startsWith('vendor/'));
  const key = attribute?.key ?? '';
  return {
    units,
    vendor: part(key, 'vendor'),
    model: part(key, 'model'),
    ram: part(key, 'ram'),
    interface: part(key, 'interface'),
  };
}

/** What each resource unit of a bid offers in GPUs; units times count, without those that have none. */
export const offeredGpus = ({ bid }: BidRecord): OfferedGpu[] =>
  bid.resources_offer.flatMap((offer) => gpuOf(offer) ?? []);

/** GPUs of the whole bid. */
export const gpuCount = (record: BidRecord): number =>
  offeredGpus(record).reduce((total, { units }) => total + units, 0);

const INTERFACES: ReadonlyMap<string, string> = new Map([
  ['pcie', 'PCIe'],
  ['sxm', 'SXM'],
]);

/** One offer in words: `2× H100 80Gi SXM`, `1× NVIDIA`, `1× GPU`. */
export function describeGpu({ units, vendor, model, ram, interface: slot }: OfferedGpu): string {
  const name = model === null || model === '*' ? (vendor ?? 'GPU') : model;
  const how = slot === null ? null : (INTERFACES.get(slot.toLowerCase()) ?? slot.toUpperCase());
  return [`${units}×`, name.toUpperCase(), ram, how].filter((word) => word !== null).join(' ');
}
