import { useState } from 'react';
import { useCloseDeployment } from '#api/queries/mutations.ts';
import { outcomeUnknown } from '#api/client/classify.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import type { Session } from '#api/queries/create-session.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import { useRefund } from '#pages/deployment/use-own-records.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { forgetRefund, watchRefund } from '#store/refunds.ts';
import { confirm } from '#ui/confirm/registry.ts';
import { CloseQuestion } from './close-question.tsx';
import { expectedRefund, watchedPart } from './expected-refund.ts';

export type Closing = {
  state: 'idle' | 'closing' | 'failed';
  error: Error | null;
  /** Asks, and closes on yes. */
  ask: () => Promise<void>;
  /** Closes without asking again. */
  retry: () => Promise<void>;
};

/** For so long a close that an earlier page load, or another tab, asked for may still be at work. */
const ASKED_MS = 60_000;

/** Credits in micro-units, as fresh as may be; null where they cannot be had. */
async function creditsNow(session: Session): Promise<string | null> {
  try {
    const balances = await session.queryClient.fetchQuery(balancesQuery(session));
    return balances?.balance ?? null;
  } catch {
    return null;
  }
}

/** Closes the deployment after a question, and notes what is to come back before anything is sent. */
export function useClosing(known: Known, name: string): Closing {
  const { dseq, deployment } = known;
  const session = useSession();
  const scope = useScope();
  const { view, nowMs } = useSlowEscrow(known);
  const refundNote = useRefund(dseq);
  const close = useCloseDeployment();
  const [preparing, setPreparing] = useState(false);
  const refund = expectedRefund(deployment, view);

  const carryOut = async (): Promise<void> => {
    setPreparing(true);
    const { denom, amount } = watchedPart(refund);
    const creditsBefore = await creditsNow(session);
    await watchRefund(scope, { dseq, denom, expected: amount, creditsBefore }, session.clock);
    setPreparing(false);
    await close.mutateAsync({ dseq }).catch(async (error: unknown) => {
      if (!outcomeUnknown(error)) await forgetRefund(scope, dseq);
    });
  };
  const ask = async (): Promise<void> => {
    const yes = await confirm({
      title: `Close ${name}?`,
      body: <CloseQuestion dseq={dseq} refund={refund} leases={deployment.leases} />,
      tone: 'danger',
    });
    if (yes) await carryOut();
  };
  const active = deployment.deployment.state === 'active';
  const askedElsewhere = refundNote !== null && nowMs - refundNote.at < ASKED_MS;
  const standing = (): Closing['state'] => {
    if (preparing || close.isPending) return 'closing';
    if (!active) return 'idle';
    if (close.isError) return 'failed';
    return close.isSuccess || askedElsewhere ? 'closing' : 'idle';
  };
  return {
    state: standing(),
    error: close.error,
    ask,
    retry: carryOut,
  };
}
