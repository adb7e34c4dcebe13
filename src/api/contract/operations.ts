/**
 * Every operation of the Console API that Berth knows, once. A plain table without schemas, so that
 * client, queries and simulator can share it and a page still loads only the schemas that it uses.
 *
 * - `idempotency`: `safe` changes nothing; `idempotent` may be repeated with the same outcome;
 *   `neither` can spend or create twice, so that only the journal may repeat it.
 * - `tier`: `documented` operations are in the reference documents; `wider` ones may be absent.
 * - `envelope`: whether the JSON body is wrapped in a top-level `data` field.
 * - `success`: the status of a documented success.
 */
type Idempotency = 'safe' | 'idempotent' | 'neither';

export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly idempotency: Idempotency;
  readonly tier: 'documented' | 'wider';
  readonly envelope: boolean;
  readonly success: 200 | 201;
};

const read = { method: 'GET', idempotency: 'safe', envelope: true, success: 200 } as const;
const documented = { ...read, tier: 'documented' } as const;
const wider = { ...read, tier: 'wider' } as const;
const bare = { ...wider, envelope: false } as const;

export const operations = {
  createDeployment: {
    ...documented,
    method: 'POST',
    path: '/v1/deployments',
    idempotency: 'neither',
    success: 201,
  },
  listDeployments: { ...documented, path: '/v1/deployments' },
  readDeployment: { ...documented, path: '/v1/deployments/:dseq' },
  updateDeployment: {
    ...documented,
    method: 'PUT',
    path: '/v1/deployments/:dseq',
    idempotency: 'idempotent',
  },
  closeDeployment: {
    ...documented,
    method: 'DELETE',
    path: '/v1/deployments/:dseq',
    idempotency: 'idempotent',
  },
  listBids: { ...documented, path: '/v1/bids' },
  listBidsByPath: { ...documented, tier: 'wider', path: '/v1/bids/:dseq' },
  createLeases: { ...documented, method: 'POST', path: '/v1/leases', idempotency: 'neither' },
  depositDeployment: {
    ...documented,
    method: 'POST',
    path: '/v1/deposit-deployment',
    idempotency: 'neither',
  },
  createCertificate: {
    ...documented,
    method: 'POST',
    path: '/v1/certificates',
    idempotency: 'neither',
  },
  /** Creates the row when there is none, so it is not `safe` although it is a GET. */
  readSettings: {
    ...documented,
    path: '/v2/deployment-settings/:dseq',
    idempotency: 'idempotent',
  },
  createSettings: {
    ...documented,
    method: 'POST',
    path: '/v2/deployment-settings',
    idempotency: 'neither',
    success: 201,
  },
  updateSettings: {
    ...documented,
    method: 'PATCH',
    path: '/v2/deployment-settings/:dseq',
    idempotency: 'idempotent',
  },
  readUser: { ...wider, path: '/v1/user/me' },
  listWallets: { ...wider, path: '/v1/wallets' },
  readBalances: { ...wider, path: '/v1/balances' },
  listTemplates: { ...wider, path: '/v1/templates-list' },
  readTemplate: { ...wider, path: '/v1/templates/:id' },
  readFundingConfig: { ...wider, path: '/v1/deployment-funding-config' },
  listProviders: { ...bare, path: '/v1/providers' },
  readProvider: { ...bare, path: '/v1/providers/:address' },
  listBlocks: { ...bare, path: '/v1/blocks' },
  readBlock: { ...bare, path: '/v1/blocks/:height' },
  readMarketData: { ...bare, path: '/v1/market-data' },
  readGpuPrices: { ...bare, path: '/v1/gpu-prices' },
  screenBids: { ...bare, method: 'POST', path: '/v1/bid-screening' },
  listAddressDeployments: { ...bare, path: '/v1/addresses/:address/deployments/:skip/:limit' },
  readPublicDeployment: { ...bare, path: '/v1/deployment/:owner/:dseq' },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;

/** Sent with every write: proxy and simulator run an id once and repeat the first answer. */
export const REQUEST_ID_HEADER = 'X-Berth-Request';
/** Carries the API key ("Authentication" in the Console API reference). */
export const KEY_HEADER = 'x-api-key';
/** The most rows a page of `GET /v1/deployments` may ask for. */
export const PAGE_LIMIT = 100;
/** So many of the newest blocks tell the chain's pace by their timestamps. */
export const FIRST_BLOCKS = 20;
