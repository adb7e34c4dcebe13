import { Money } from '#components/money/money.tsx';
import type { Lease } from '#api/contract/lease.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { Coin } from '#domain/money/denom.ts';

type CloseQuestionProps = { dseq: string; refund: readonly Coin[]; leases: readonly Lease[] };

/** What closing does, and what comes back. */
export function CloseQuestion({ dseq, refund, leases }: CloseQuestionProps) {
  const live = leases.filter(isLiveLease).length;
  const ends =
    live === 0
      ? 'It has no lease, so that nothing stops.'
      : `Everything that it runs stops, and ${live === 1 ? 'its lease ends' : `its ${live} leases end`}. Data on its disks is lost.`;
  return (
    <div className="grid gap-2">
      <p>
        Deployment <span className="font-mono text-sm">{dseq}</span>. {ends} This cannot be undone.
      </p>
      <p>
        {refund.length === 0 ? (
          'Nothing is left in escrow, so that nothing comes back.'
        ) : (
          <>
            About{' '}
            <span className="font-semibold text-fg">
              <Money
                coins={refund}
                figure="balance"
                formula="what is in escrow now; a little is still being spent"
              />
            </span>{' '}
            comes back to your credits.
          </>
        )}
      </p>
    </div>
  );
}
