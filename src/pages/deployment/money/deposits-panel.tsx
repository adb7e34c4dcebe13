import { useHeightClock } from '#api/queries/height.ts';
import { Money } from '#components/money/money.tsx';
import { Moment } from '#components/time/moment.tsx';
import { useNow } from '#components/time/use-now.ts';
import { heightAt } from '#domain/chain/height.ts';
import { momentOf } from '#domain/chain/past.ts';
import { group } from '#domain/money/figure.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Panel } from '#ui/page.tsx';

const MINUTE_MS = 60_000;

const SOURCES: Record<string, string> = {
  grant: 'from your credits',
  balance: 'from the wallet’s balance',
};

/**
 * The deposits that the account still holds. The chain draws them down one after the other, so each
 * shows what is left of it, not what was put in.
 */
export function DepositsPanel({ known }: { known: Known }) {
  const clock = useHeightClock();
  const nowMs = useNow(MINUTE_MS);
  const { deposits } = known.deployment.escrow_account.state;
  if (deposits.length === 0) return null;
  const at = clock && heightAt(clock, nowMs);
  return (
    <Panel title="Deposits" meta="what was left of each at the last settlement">
      <ul className="grid gap-1.5">
        {deposits.map(({ height, balance, source }, index) => {
          const ms = momentOf(height, at, nowMs);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- deposits are a ledger: only ever added to
            <li key={index} className="flex flex-wrap justify-between gap-x-4">
              <span className="text-fg-3">
                {ms === null ? `block ${group(height)}` : <Moment ms={ms} />}
                {SOURCES[source] ? ` · ${SOURCES[source]}` : null}
              </span>
              <Money
                coins={[balance]}
                figure="balance"
                className="ml-auto"
                formula={`deposited at block ${group(height)}`}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
