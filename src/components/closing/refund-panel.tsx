import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import { Money } from '#components/money/money.tsx';
import { Moment } from '#components/time/moment.tsx';
import { useNow } from '#components/time/use-now.ts';
import { refundArrived } from '#store/refunds.ts';
import type { RefundRecord } from '#store/schema.ts';
import type { Tone } from '#ui/feedback/badge.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { refundState, type RefundState } from './refund-state.ts';
import { useRefund } from './use-refund.ts';

const SECOND_MS = 1_000;
const LOOK_EVERY_MS = 5_000;

const TONES: Record<RefundState, Tone> = {
  nothing: 'info',
  arrived: 'ok',
  'on-its-way': 'info',
  'not-seen': 'warn',
  blind: 'info',
};

const TITLES: Record<Exclude<RefundState, 'nothing'>, string> = {
  arrived: 'has come back to your credits',
  'on-its-way': 'is on its way to your credits',
  'not-seen': 'should be back in your credits',
  blind: 'goes back to your credits',
};

const DETAILS: Record<RefundState, string> = {
  nothing: 'Nothing was left in escrow, so that nothing comes back.',
  arrived: '',
  'on-its-way':
    'The chain returns it with the close; the credits follow shortly. Berth is watching.',
  'not-seen':
    'The credits did not rise by as much. Other deposits may hide it; compare under Credits, and ask the provider of this API if it stays away.',
  blind: 'This server does not tell your credits, so that Berth cannot see it arrive.',
};

function Refund({ refund }: { refund: RefundRecord }) {
  const session = useSession();
  const scope = useScope();
  const nowMs = useNow(SECOND_MS);
  const { data, isPending } = useQuery({
    ...balancesQuery(session),
    ...(refund.arrivedAt === null && { refetchInterval: LOOK_EVERY_MS }),
  });
  const credits = isPending ? undefined : (data?.balance ?? null);
  const state = refundState(refund, credits, nowMs);
  const justArrived = state === 'arrived' && refund.arrivedAt === null;
  const { dseq } = refund;
  useEffect(
    function noteArrival() {
      if (justArrived) void refundArrived(scope, dseq, session.clock);
    },
    [justArrived, scope, dseq, session],
  );
  const coins = [{ denom: refund.denom, amount: refund.expected }];
  return (
    <Callout
      tone={TONES[state]}
      live="status"
      title={
        state === 'nothing' ? (
          'Closed'
        ) : (
          <>
            About{' '}
            <Money coins={coins} figure="balance" formula="what was in escrow when it was closed" />{' '}
            {TITLES[state]}
          </>
        )
      }
    >
      {DETAILS[state]}
      {refund.arrivedAt === null ? null : (
        <>
          Seen <Moment ms={refund.arrivedAt} />.
        </>
      )}
    </Callout>
  );
}

type RefundPanelProps = { known: { dseq: string; deployment: Deployment } };

/** After closing from here: the money that comes back, until it has arrived. */
export function RefundPanel({ known }: RefundPanelProps) {
  const refund = useRefund(known.dseq);
  if (known.deployment.deployment.state === 'active' || !refund) return null;
  return <Refund refund={refund} />;
}
