import { useState } from 'react';
import { useCloseDeployment } from '#api/queries/mutations.ts';
import { outcomeUnknown } from '#api/client/classify.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import type { Session } from '#api/queries/create-session.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { useHeightClock } from '#api/queries/height.ts';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { forgetRefund, watchRefund } from '#store/refunds.ts';
import { confirm } from '#ui/confirm/registry.ts';
import { CloseQuestion } from './close-question.tsx';
import { expectedRefund, watchedPart } from './expected-refund.ts';
import { useRefund } from './use-refund.ts';

/** The deployment to close. */
type ToClose = { dseq: string; deployment: Deployment };

export type Closing = {
  state: 'idle' | 'closing' | 'failed';
  error: Error | null;
  /** Asks, and closes on yes; true once the server has closed it. */
  ask: () => Promise<boolean>;
  /** Closes without asking again. */
  retry: () => Promise<boolean>;
};

/** For so long a close that an earlier page load, or another tab, asked for may still be at work. */
const ASKED_MS = 60_000;

/** What comes back need not be worked out second by second. */
const SLOW_MS = 10_000;

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
export function useClosing({ dseq, deployment }: ToClose, name: string): Closing {
  const session = useSession();
  const scope = useScope();
  const { view, nowMs } = useEscrowNow(deployment, useHeightClock(), SLOW_MS);
  const refundNote = useRefund(dseq);
  const close = useCloseDeployment();
  const [preparing, setPreparing] = useState(false);
  const refund = expectedRefund(deployment, view);

  const carryOut = async (): Promise<boolean> => {
    setPreparing(true);
    const { denom, amount } = watchedPart(refund);
    const creditsBefore = await creditsNow(session);
    // A browser that keeps no records must not keep a deployment open.
    await watchRefund(scope, { dseq, denom, expected: amount, creditsBefore }, session.clock).catch(
      () => undefined,
    );
    setPreparing(false);
    try {
      await close.mutateAsync({ dseq });
      return true;
    } catch (error) {
      if (!outcomeUnknown(error)) await forgetRefund(scope, dseq);
      return false;
    }
  };
  const ask = async (): Promise<boolean> => {
    const yes = await confirm({
      title: `Close ${name}?`,
      body: <CloseQuestion dseq={dseq} refund={refund} leases={deployment.leases} />,
      tone: 'danger',
    });
    return yes && carryOut();
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
