/**
 * What may be asked: query and body of every operation, with the bounds of the reference documents.
 * Client and simulator are typed from these; only the simulator loads them to check what it is sent.
 */
import * as v from 'valibot';
import type { OperationId } from './operations.ts';

const DSEQ = /^[1-9]\d*$/;

const dseq = v.pipe(v.string(), v.regex(DSEQ, 'a positive integer'));
const usd = v.pipe(v.number(), v.finite());
const certificate = v.object({ certPem: v.string(), keyPem: v.string() });
const flag = v.picklist(['true', 'false']);
const pageSize = v.pipe(v.number(), v.integer(), v.minValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const none = v.undefined();
const data = <E extends v.ObjectEntries>(entries: E) => v.object({ data: v.object(entries) });
const byDseq = v.object({ dseq });
const userId = v.optional(v.pipe(v.string(), v.uuid()));

const attribute = v.object({ key: v.string(), value: v.string() });
const attributes = v.optional(v.array(attribute));
/** A non-negative integer as digits. */
const quantity = v.object({ val: v.string() });

/** One group of an SDL as `POST /v1/bid-screening` takes it; `price.amount` is micro-units per block, whole. */
const screening = v.object({
  requirements: v.object({
    signedBy: v.object({ allOf: v.array(v.string()), anyOf: v.array(v.string()) }),
    attributes: v.array(attribute),
  }),
  resources: v.array(
    v.object({
      resource: v.object({
        id: v.number(),
        cpu: v.object({ units: quantity, attributes }),
        memory: v.object({ quantity, attributes }),
        gpu: v.object({ units: quantity, attributes }),
        storage: v.array(v.object({ name: v.string(), quantity, attributes })),
        endpoints: v.optional(v.array(v.object({ kind: v.string(), sequence_number: v.number() }))),
      }),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      price: v.object({ denom: v.string(), amount: v.string() }),
    }),
  ),
  timezone: v.string(),
  reclamationWindow: v.optional(v.number()),
});

const nothing = { params: none, query: none, body: none };

export const requests = {
  createDeployment: {
    ...nothing,
    /** `deposit` in dollars; servers that set it themselves ignore it. */
    body: data({ sdl: v.string(), deposit: v.optional(usd) }),
  },
  listDeployments: {
    ...nothing,
    query: v.object({
      skip: v.optional(offset),
      limit: v.optional(pageSize),
      state: v.optional(v.picklist(['active', 'closed'])),
      reverse: v.optional(flag),
      search: v.optional(v.string()),
    }),
  },
  readDeployment: { ...nothing, params: byDseq },
  updateDeployment: {
    ...nothing,
    params: byDseq,
    body: data({ sdl: v.string(), certificate: v.optional(certificate) }),
  },
  closeDeployment: { ...nothing, params: byDseq },
  listBids: { ...nothing, query: byDseq },
  listBidsByPath: { ...nothing, params: byDseq },
  createLeases: {
    ...nothing,
    body: v.object({
      manifest: v.string(),
      certificate: v.optional(certificate),
      leases: v.pipe(
        v.array(v.object({ dseq, gseq: v.number(), oseq: v.number(), provider: v.string() })),
        v.minLength(1),
      ),
    }),
  },
  depositDeployment: { ...nothing, body: data({ dseq, deposit: usd }) },
  createCertificate: { ...nothing, body: v.object({}) },
  readSettings: { ...nothing, params: byDseq, query: v.optional(v.object({ userId })) },
  createSettings: { ...nothing, body: data({ dseq, autoTopUpEnabled: v.boolean(), userId }) },
  updateSettings: {
    ...nothing,
    params: byDseq,
    query: v.optional(v.object({ userId })),
    body: data({ autoTopUpEnabled: v.boolean() }),
  },
  readUser: nothing,
  listWallets: { ...nothing, query: v.object({ userId: v.string() }) },
  readBalances: { ...nothing, query: v.optional(v.object({ address: v.optional(v.string()) })) },
  listTemplates: nothing,
  readTemplate: { ...nothing, params: v.object({ id: v.string() }) },
  readFundingConfig: nothing,
  listProviders: {
    ...nothing,
    query: v.optional(
      v.object({
        scope: v.optional(v.picklist(['all', 'trial'])),
        addresses: v.optional(v.string()),
      }),
    ),
  },
  readProvider: { ...nothing, params: v.object({ address: v.string() }) },
  listBlocks: {
    ...nothing,
    query: v.object({ limit: v.optional(v.pipe(pageSize, v.maxValue(100))) }),
  },
  readBlock: { ...nothing, params: v.object({ height: v.string() }) },
  readMarketData: nothing,
  readGpuPrices: nothing,
  screenBids: { ...nothing, body: screening },
  listAddressDeployments: {
    ...nothing,
    params: v.object({
      address: v.string(),
      skip: offset,
      limit: v.pipe(pageSize, v.maxValue(100)),
    }),
    query: v.object({
      status: v.picklist(['active', 'closed']),
      reverseSorting: v.optional(flag),
    }),
  },
  readPublicDeployment: { ...nothing, params: v.object({ owner: v.string(), dseq }) },
} as const satisfies Record<
  OperationId,
  Record<'params' | 'query' | 'body', v.GenericSchema<unknown>>
>;

export type Certificate = v.InferOutput<typeof certificate>;
export type ScreeningRequest = v.InferOutput<typeof screening>;
