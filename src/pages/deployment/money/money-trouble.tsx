import { Money } from '#components/money/money.tsx';
import { isOverdrawn } from '#domain/deployment/facts.ts';
import type { EscrowView } from '#domain/escrow/escrow-view.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Callout } from '#ui/feedback/notices.tsx';

/** Escrow that is used up: what that means and what to do next. Nothing while there is some. */
export function MoneyTrouble({ known, view }: { known: Known; view: EscrowView }) {
  if (isOverdrawn(known.deployment)) {
    const active = known.deployment.deployment.state === 'active';
    return (
      <Callout tone="bad" title="The escrow is overdrawn" className="mt-3">
        Its leases used{' '}
        <Money
          coins={coinsOf(view, 'owed')}
          figure="balance"
          formula="the negative part of funds at the settlement"
        />{' '}
        more than there was.{' '}
        {active
          ? 'A deposit now would pay that and close the deployment. Deploy the same SDL again instead.'
          : 'The network closed the deployment with it. Deploy the same SDL again to go on.'}
      </Callout>
    );
  }
  if (!view.outOfFunds) return null;
  return (
    <Callout tone="bad" title="Out of funds, yet still running" className="mt-3">
      The escrow is used up, and{' '}
      <Money
        coins={coinsOf(view, 'shortfall')}
        figure="balance"
        formula="price × blocks since settlement − funds"
      />{' '}
      has run up beyond it. The chain only notices at the next settlement; then it closes the
      deployment. Until then its provider may close it at any time. Add funds now: the first part
      pays what ran up, the rest keeps it going.
    </Callout>
  );
}
