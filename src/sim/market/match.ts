import { demandOf } from './capacity.ts';
import type { Usage } from './capacity.ts';
import { gpuFor, wishText } from './gpu.ts';
import type { GpuStock, Provider } from './provider.ts';
import type { Attribute, GroupSpec, ResourceUnit } from './spec.ts';

/** A condition of an order that a provider does not meet. */
export type Refusal =
  | { kind: 'cpu' | 'memory' | 'leased-ip' | 'signed-by' | 'price' | 'offline' }
  | { kind: 'storage'; class: string }
  | { kind: 'gpu'; wish: string }
  | { kind: 'attribute'; key: string; value: string };

/** `a*` matches everything that begins with `a`. */
function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
}

function hasAttribute(provider: Provider, wanted: Attribute): boolean {
  return provider.attributes.some(
    ({ key, value }) => matches(wanted.key, key) && matches(wanted.value, value),
  );
}

/** Whether units that want the same cards find enough of them together. */
function enoughOfEach(provider: Provider, units: readonly ResourceUnit[]): boolean {
  const wanted = new Map<GpuStock, number>();
  for (const unit of units) {
    const stock = gpuFor(provider, unit);
    if (stock === null) return false;
    wanted.set(stock, (wanted.get(stock) ?? 0) + unit.gpu.units * unit.count);
  }
  return [...wanted].every(([stock, count]) => count <= stock.count);
}

function gpuRefusals(provider: Provider, group: GroupSpec, free: Usage): Refusal[] {
  const asking = group.resources.filter((unit) => unit.gpu.units > 0);
  if (asking.length === 0) return [];
  const lacking = asking.filter((unit) => gpuFor(provider, unit) === null);
  if (lacking.length > 0) return lacking.map((unit) => ({ kind: 'gpu', wish: wishText(unit) }));
  const enough = demandOf(group).gpus <= free.gpus && enoughOfEach(provider, asking);
  return enough ? [] : [{ kind: 'gpu', wish: 'free units' }];
}

function signerRefusals(provider: Provider, group: GroupSpec): Refusal[] {
  const { allOf, anyOf } = group.requirements.signedBy;
  const signed = (auditor: string): boolean => provider.auditors.includes(auditor);
  const met = allOf.every(signed) && (anyOf.length === 0 || anyOf.some(signed));
  return met ? [] : [{ kind: 'signed-by' }];
}

function capacityRefusals(group: GroupSpec, free: Usage): Refusal[] {
  const demand = demandOf(group);
  const found: Refusal[] = [];
  if (demand.cpuMilli > free.cpuMilli) found.push({ kind: 'cpu' });
  if (demand.memoryBytes > free.memoryBytes) found.push({ kind: 'memory' });
  for (const [kind, bytes] of Object.entries(demand.storageBytes)) {
    if (bytes > (free.storageBytes[kind] ?? -1n)) found.push({ kind: 'storage', class: kind });
  }
  return found;
}

/**
 * Why a provider cannot serve a group as far as resources, attributes and signatures go; empty
 * when it can. The price is a question of its own (`tooDear`).
 */
export function refusals(provider: Provider, group: GroupSpec, free: Usage): Refusal[] {
  const missing = group.requirements.attributes.filter((wanted) => !hasAttribute(provider, wanted));
  const wantsIp = group.resources.some((unit) =>
    unit.endpoints.some((endpoint) => endpoint.kind === 'LEASED_IP'),
  );
  return [
    ...capacityRefusals(group, free),
    ...gpuRefusals(provider, group, free),
    ...missing.map((wanted): Refusal => ({ kind: 'attribute', ...wanted })),
    ...signerRefusals(provider, group),
    ...(wantsIp && !provider.leasesIps ? [{ kind: 'leased-ip' } as const] : []),
  ];
}
