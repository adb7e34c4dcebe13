import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { escrowAccount } from './escrow.ts';
import { lease } from './lease.ts';
import {
  count,
  countOrNull,
  dseq,
  flagOr,
  heightOrZero,
  list,
  open,
  text,
  textOr,
  textOrNull,
} from './primitives.ts';

/** What newer servers keep beside a deployment; null where they keep nothing or are older. */
const consoleSettings = v.nullish(open({ sdl: textOrNull, manifestVersion: textOrNull }), null);
const runtime = v.nullish(
  open({
    name: textOrNull,
    runtimeLimitHours: countOrNull,
    runtimeEndsAt: textOrNull,
    closed: flagOr(false),
  }),
  null,
);

/**
 * One deployment with its leases and escrow account (GET /v1/deployments/{dseq}; leases, deposit and
 * update answer the same). `hash` is base64 of the manifest's SHA-256, or `unknown_value`.
 */
export const deployment = open({
  deployment: open({
    id: open({ owner: text, dseq }),
    state: text,
    hash: textOr('unknown_value'),
    created_at: heightOrZero,
  }),
  leases: list(lease),
  escrow_account: escrowAccount,
  name: textOrNull,
  consoleSettings,
  settings: runtime,
});

const NO_PAGINATION = { total: null, skip: null, limit: null, hasMore: null };

/** `total` and `hasMore` are hints at most: the server counts the page, not the fleet. */
const pagination = v.nullish(
  open({
    total: countOrNull,
    skip: countOrNull,
    limit: countOrNull,
    hasMore: v.nullish(v.boolean(), null),
  }),
  () => NO_PAGINATION,
);

export const listDeployments = endpoint(
  'listDeployments',
  open({ deployments: list(deployment), pagination }),
);
export const readDeployment = endpoint('readDeployment', deployment);
export const updateDeployment = endpoint('updateDeployment', deployment);
export const depositDeployment = endpoint('depositDeployment', deployment);
export const createLeases = endpoint('createLeases', deployment);
export const closeDeployment = endpoint('closeDeployment', open({ success: flagOr(true) }));

/** The chain's answer to the transaction; a `code` other than 0 is a failure whatever the status. */
const signTx = v.nullish(
  open({ code: count, transactionHash: textOr(''), rawLog: textOr(''), hash: v.nullish(text) }),
  null,
);

export const createDeployment = endpoint(
  'createDeployment',
  open({ dseq, manifest: textOr(''), signTx }),
);

export type Deployment = v.InferOutput<typeof deployment>;
export type DeploymentPage = v.InferOutput<typeof listDeployments.reply>;
export type CreatedDeployment = v.InferOutput<typeof createDeployment.reply>;
