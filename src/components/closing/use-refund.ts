import { useScope } from '#api/queries/session.tsx';
import { useStored } from '#store/live.ts';
import { listRefunds } from '#store/refunds.ts';
import type { RefundRecord } from '#store/schema.ts';
import { scopeKey } from '#store/scope.ts';

/** Where the money is that closing gives back; null where nobody closed it from here. */
export function useRefund(dseq: string): RefundRecord | null {
  const scope = useScope();
  const { data } = useStored('refunds', scopeKey(scope), () => listRefunds(scope));
  return data?.find((refund) => refund.dseq === dseq) ?? null;
}
