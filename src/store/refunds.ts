import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import type { RefundRecord } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** Follows the money of a deployment that was just closed. Amounts are micro-units of `denom`. */
export async function watchRefund(
  scope: Scope,
  refund: Pick<RefundRecord, 'dseq' | 'denom' | 'expected' | 'creditsBefore'>,
  clock: Clock,
): Promise<void> {
  const record = { ...scopeFields(scope), ...refund, at: clock(), arrivedAt: null };
  await transact(['refunds'], 'write', (tx) => tx.put('refunds', record));
  announceChange('refunds');
}

/** Notes that the money of a closed deployment is back in the credits. */
export async function refundArrived(scope: Scope, dseq: string, clock: Clock): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  await transact(['refunds'], 'write', async (tx) => {
    const record = await tx.get('refunds', [upstream, owner, dseq]);
    if (record) await tx.put('refunds', { ...record, arrivedAt: record.arrivedAt ?? clock() });
  });
  announceChange('refunds');
}

/** Forgets a refund that is not coming: the deployment was not closed after all. */
export async function forgetRefund(scope: Scope, dseq: string): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  await transact(['refunds'], 'write', (tx) => tx.remove('refunds', [upstream, owner, dseq]));
  announceChange('refunds');
}

/** The refunds of a scope, those on their way and those that arrived. */
export async function listRefunds(scope: Scope): Promise<RefundRecord[]> {
  const { upstream, owner } = scopeFields(scope);
  return transact(['refunds'], 'read', (tx) => tx.list('refunds', [upstream, owner]));
}
