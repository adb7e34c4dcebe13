/** `POST /v1/bid-screening` carries a group as the chain writes it; the market wants it as an SDL has it. */
import { requests } from '#api/contract/requests.ts';
import type { ScreeningRequest } from '#api/contract/requests.ts';
import { badRequest } from '#sim/http/problem.ts';
import type { GpuModel, GroupSpec, ResourceUnit } from '#sim/market/spec.ts';

export const screeningBody = requests.screenBids.body;

type Asked = ScreeningRequest['resources'][number];
type Attributes = Asked['resource']['gpu']['attributes'];

const valueOf = (attributes: Attributes, key: string): string =>
  attributes?.find((one) => one.key === key)?.value ?? '';

/** A quantity as digits. @throws Problem 400 */
function digits({ val }: { val: string }): string {
  if (/^\d{1,20}$/.test(val)) return val;
  throw badRequest(`Expected a whole number, got ${val.slice(0, 40)}`);
}

/** `vendor/nvidia/model/h100/ram/80Gi/interface/sxm` as a wish. */
function wishOf(key: string): GpuModel {
  const parts = key.split('/');
  const after = (name: string): string | null => {
    const at = parts.indexOf(name);
    const value = at < 0 ? undefined : parts[at + 1];
    return value === undefined || value === '*' ? null : value;
  };
  return {
    vendor: after('vendor') ?? '*',
    model: after('model'),
    ram: after('ram'),
    interface: after('interface'),
  };
}

const KINDS = ['SHARED_HTTP', 'RANDOM_PORT', 'LEASED_IP'] as const;

function unitOf({ resource, count, price }: Asked): ResourceUnit {
  return {
    id: resource.id,
    count,
    cpuMilli: Number(digits(resource.cpu.units)),
    memoryBytes: digits(resource.memory.quantity),
    storage: resource.storage.map(({ name, quantity, attributes }) => ({
      name,
      class: valueOf(attributes, 'class') || 'ephemeral',
      persistent: valueOf(attributes, 'persistent') === 'true',
      bytes: digits(quantity),
    })),
    gpu: {
      units: Number(digits(resource.gpu.units)),
      models: (resource.gpu.attributes ?? []).map(({ key }) => wishOf(key)),
    },
    endpoints: (resource.endpoints ?? []).map(({ kind, sequence_number }) => ({
      kind: KINDS.find((known) => known === kind) ?? 'SHARED_HTTP',
      sequence_number,
    })),
    price: { denom: price.denom, amount: digits({ val: price.amount }) },
  };
}

export const groupOfScreening = ({ requirements, resources }: ScreeningRequest): GroupSpec => ({
  gseq: 1,
  name: 'screening',
  services: [],
  resources: resources.map(unitOf),
  requirements,
});
