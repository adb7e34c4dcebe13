/** What the market offers, as far as it bears on writing an SDL. Plain data, made from the API's answers. */
export type MarketFacts = {
  gpus: readonly GpuFact[];
  /** Attributes of providers, each value with how many have it. */
  attributes: readonly { key: string; value: string; providers: number }[];
  /** Auditors that signed attributes of providers. */
  auditors: readonly { address: string; providers: number }[];
};

export type GpuFact = {
  vendor: string;
  /** Lowercase, as an SDL names it. */
  model: string;
  /** As an SDL spells it: `80Gi`; empty where unknown. */
  ram: string;
  /** `pcie` or `sxm`; empty where unknown. */
  interface: string;
  providers: number;
  /** Dollars an hour for one, as decimal strings; null where nobody has one free or says so. */
  hourlyUsd: { min: string; max: string } | null;
};

/** Where the server tells nothing of its market. */
export const NO_MARKET: MarketFacts = { gpus: [], attributes: [], auditors: [] };
