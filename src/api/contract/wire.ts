/**
 * The types of every operation in one map, for client, queries and simulator. Types only: importing
 * this loads no schema.
 */
import type * as v from 'valibot';
import type * as bids from './bids.ts';
import type * as certificates from './certificates.ts';
import type * as chain from './chain.ts';
import type * as deployments from './deployments.ts';
import type { Endpoint } from './endpoint.ts';
import type * as indexer from './indexer.ts';
import type * as market from './market.ts';
import type { OperationId } from './operations.ts';
import type * as providers from './providers.ts';
import type { requests } from './requests.ts';
import type * as screening from './screening.ts';
import type * as settings from './settings.ts';
import type * as templates from './templates.ts';
import type * as wallet from './wallet.ts';

type Modules = typeof bids &
  typeof certificates &
  typeof chain &
  typeof deployments &
  typeof indexer &
  typeof market &
  typeof providers &
  typeof screening &
  typeof settings &
  typeof templates &
  typeof wallet;

/** `never` for an operation that no resource file binds to a schema: its uses then fail to compile. */
type ReplyOf<Id extends OperationId> = Id extends keyof Modules
  ? Modules[Id] extends Endpoint<Id, infer Reply>
    ? Reply
    : never
  : never;

type RequestOf<Id extends OperationId> = {
  [Part in keyof (typeof requests)[Id]]: (typeof requests)[Id][Part] extends v.GenericSchema
    ? v.InferOutput<(typeof requests)[Id][Part]>
    : never;
};

/** Operation id → `{ params, query, body, reply }`, the reply without its `data` envelope. */
export type Wire = {
  [Id in OperationId]: RequestOf<Id> & { reply: ReplyOf<Id> };
};

export type Reply<Id extends OperationId> = Wire[Id]['reply'];

type Given<Part extends string, T> = undefined extends T
  ? { readonly [K in Part]?: T }
  : { readonly [K in Part]: T };

/** What a call of the operation must be given; parts that it does not take cannot be passed. */
export type CallInput<Id extends OperationId> = Given<'params', Wire[Id]['params']> &
  Given<'query', Wire[Id]['query']> &
  Given<'body', Wire[Id]['body']>;
