import type { GpuStock } from './provider.ts';

const MODELS = {
  h100: { ram: '80Gi', interface: 'sxm' },
  h200: { ram: '141Gi', interface: 'sxm' },
  a100: { ram: '80Gi', interface: 'sxm' },
  'a100-40': { ram: '40Gi', interface: 'pcie' },
  'a100-pcie': { ram: '80Gi', interface: 'pcie' },
  l40s: { ram: '48Gi', interface: 'pcie' },
  rtx4090: { ram: '24Gi', interface: 'pcie' },
  rtx3090: { ram: '24Gi', interface: 'pcie' },
  rtxa6000: { ram: '48Gi', interface: 'pcie' },
  t4: { ram: '16Gi', interface: 'pcie' },
  v100: { ram: '32Gi', interface: 'sxm' },
} as const;

/**
 * GPUs of one kind.
 * @param kind a model, with a memory size or bus where a model has several
 * @param hourlyUsd dollars an hour for one
 */
export function stock(kind: keyof typeof MODELS, count: number, hourlyUsd: string): GpuStock {
  const model = kind.startsWith('a100') ? 'a100' : kind;
  return { vendor: 'nvidia', model, ...MODELS[kind], count, hourlyUsd };
}
