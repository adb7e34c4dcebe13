import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { amount, countOrNull, flagOr, list, open, textOr, textOrNull } from './primitives.ts';

/** Micro-units of the wallet's denom: free credits, what sits in escrow, and both together. */
export const balances = open({ balance: amount, deployments: amount, total: amount });

const wallet = open({
  id: v.nullish(v.union([v.number(), v.string()]), null),
  userId: textOrNull,
  creditAmount: v.nullish(amount, null),
  address: textOrNull,
  denom: textOr('uact'),
  isTrialing: flagOr(false),
  topUpMinAmountUsd: countOrNull,
  createdAt: textOrNull,
});

const user = open({
  id: textOr(''),
  userId: textOrNull,
  username: textOrNull,
  email: textOrNull,
  emailVerified: flagOr(false),
});

export const readBalances = endpoint('readBalances', balances);
export const listWallets = endpoint('listWallets', list(wallet));
export const readUser = endpoint('readUser', user);

/** What the platform deposits and keeps in reserve, in dollars and hours. */
export const readFundingConfig = endpoint(
  'readFundingConfig',
  open({
    targetRunwayHours: countOrNull,
    balanceHeadroomUsd: v.nullish(amount, null),
    defaultDepositUsd: v.nullish(amount, null),
  }),
);

export type Balances = v.InferOutput<typeof balances>;
export type Wallet = v.InferOutput<typeof wallet>;
export type User = v.InferOutput<typeof user>;
