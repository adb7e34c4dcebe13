import type { MarketFacts } from './market-facts.ts';

const gpu = (
  model: string,
  ram: string,
  bus: string,
  providers: number,
  hourlyUsd: { min: string; max: string } | null = null,
) => ({ vendor: 'nvidia', model, ram, interface: bus, providers, hourlyUsd });

/** A small market for specs. */
export const MARKET: MarketFacts = {
  gpus: [
    gpu('a100', '80Gi', 'sxm', 4, { min: '0.81', max: '1.20' }),
    gpu('a100', '40Gi', 'pcie', 1, { min: '0.60', max: '0.60' }),
    gpu('rtx4090', '24Gi', 'pcie', 7, { min: '0.35', max: '0.55' }),
    gpu('t4', '16Gi', 'pcie', 2),
  ],
  attributes: [
    { key: 'region', value: 'us-west', providers: 3 },
    { key: 'region', value: 'eu-west', providers: 5 },
    { key: 'tier', value: 'datacenter', providers: 2 },
  ],
  auditors: [{ address: 'akash1auditor', providers: 6 }],
};
