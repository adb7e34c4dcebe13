import type { OperationId } from '#api/contract/operations.ts';

const PUBLIC: ReadonlySet<OperationId> = new Set([
  'listTemplates',
  'readTemplate',
  'readFundingConfig',
  'listProviders',
  'readProvider',
  'listBlocks',
  'readBlock',
  'readMarketData',
  'readGpuPrices',
  'screenBids',
  'listAddressDeployments',
  'readPublicDeployment',
]);

/** Needs no key: the indexer's operations, and balances where an address is named. */
export const isPublic = (operation: OperationId, { searchParams }: URL): boolean =>
  PUBLIC.has(operation) || (operation === 'readBalances' && searchParams.has('address'));
