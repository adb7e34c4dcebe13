import type { GpuStock, Provider } from './provider.ts';
import { nanos } from './rate.ts';
import type { GpuModel, ResourceUnit } from './spec.ts';

function fits(stock: GpuStock, wish: GpuModel): boolean {
  const any = (wanted: string | null): boolean => wanted === null || wanted === '*';
  return (
    (any(wish.vendor) || wish.vendor === stock.vendor) &&
    (any(wish.model) || wish.model === stock.model) &&
    (any(wish.ram) || wish.ram === stock.ram) &&
    (any(wish.interface) || stock.interface.startsWith(wish.interface ?? ''))
  );
}

/** The provider's cheapest GPUs that answer a unit's wishes for all its replicas; null where it has none. */
export function gpuFor(provider: Provider, unit: ResourceUnit): GpuStock | null {
  const { models } = unit.gpu;
  const fitting = provider.capacity.gpus.filter(
    (stock) =>
      stock.count >= unit.gpu.units * unit.count &&
      (models.length === 0 || models.some((wish) => fits(stock, wish))),
  );
  const price = (stock: GpuStock): number => Number(nanos(stock.hourlyUsd));
  return fitting.sort((a, b) => price(a) - price(b))[0] ?? null;
}

/** A unit's wishes in words: `nvidia/h100/80Gi or nvidia/a100`. */
export function wishText(unit: ResourceUnit): string {
  const spell = ({ vendor, model, ram, interface: bus }: GpuModel): string =>
    [vendor, model ?? '*', ram, bus].filter((part) => part !== null).join('/');
  return unit.gpu.models.map(spell).join(' or ') || 'any';
}
