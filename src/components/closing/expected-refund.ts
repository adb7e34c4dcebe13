/** What closing gives back. */
import { isOverdrawn, type DeploymentRecord } from '#domain/deployment/facts.ts';
import type { EscrowView } from '#domain/escrow/escrow-view.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import { dec } from '#domain/money/decimal.ts';
import { CREDIT_DENOM, type Coin } from '#domain/money/denom.ts';

/** What is left in escrow now, by denom; none where there is nothing. */
export const expectedRefund = (record: DeploymentRecord, view: EscrowView): Coin[] =>
  isOverdrawn(record) ? [] : coinsOf(view, 'balance').filter(({ amount }) => dec(amount).gt('0'));

/** The part of a refund that the credits will show. */
export const watchedPart = (refund: readonly Coin[]): Coin =>
  refund.find(({ denom }) => denom === CREDIT_DENOM) ??
  refund[0] ?? { denom: CREDIT_DENOM, amount: '0' };
