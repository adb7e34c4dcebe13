/**
 * Names of what is read from the server, for caching and for saying what a write has changed. A
 * QueryClient belongs to one connection, so the connection is no part of a key.
 */
export const keys = {
  fleet: ['fleet'],
  deployments: ['deployment'],
  deployment: (dseq: string) => ['deployment', dseq],
  bids: (dseq: string) => ['bids', dseq],
  settings: (dseq: string) => ['settings', dseq],
  balances: ['balances'],
  wallets: ['wallets'],
  fundingConfig: ['funding-config'],
  height: ['height'],
  providers: ['providers'],
  provider: (address: string) => ['provider', address],
  market: ['market'],
  gpuPrices: ['gpu-prices'],
  templates: ['templates'],
  template: (id: string) => ['template', id],
  screening: (request: unknown) => ['screening', request],
  addresses: ['address'],
  addressDeployments: (owner: string, status: 'active' | 'closed') => ['address', owner, status],
  publicDeployment: (owner: string, dseq: string) => ['public', owner, dseq],
} as const;

export type QueryKey = readonly unknown[];

/** What holds after money moved or a deployment changed: its own reads, the lists and the credits. */
export const keysOf = (dseq: string): QueryKey[] => [
  keys.deployment(dseq),
  keys.bids(dseq),
  keys.fleet,
  keys.addresses,
  keys.balances,
];
