import { UsdMoney } from '#components/money/money.tsx';
import { useCreditsUsd } from '#components/money/use-credits.ts';
import { Moment } from '#components/time/moment.tsx';
import { useNow } from '#components/time/use-now.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { heightAt, type HeightClock } from '#domain/chain/height.ts';
import { perHour, perMonth } from '#domain/chain/prices.ts';
import { creditsBlocks, fleetBalanceAt, type FleetMoney } from '#domain/escrow/fleet-money.ts';
import { runwayEnd, runwayLevel, runwaySeconds } from '#domain/escrow/runway.ts';
import { dec, plain } from '#domain/money/decimal.ts';
import { paths } from '#lib/paths.ts';
import { PageLink } from '#components/page-link.tsx';
import { cx } from '#ui/cx.ts';
import { Kpi } from './kpi.tsx';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** What all live leases cost together. */
export function BurnKpi({ money }: { money: FleetMoney }) {
  const { rateUsd, untold } = money;
  return (
    <Kpi
      label="Burn rate"
      value={
        <>
          <UsdMoney
            usd={perHour(rateUsd)}
            figure="hourly"
            formula="Σ price per block × 3,600 s ÷ 6.098 s"
          />{' '}
          <span className="text-sm font-normal text-fg-3">/h</span>
        </>
      }
      detail={
        <>
          <UsdMoney
            usd={perMonth(rateUsd)}
            figure="monthly"
            formula="Σ price per block × 30.437 d ÷ 6.098 s"
          />{' '}
          a month
          {untold > 0 ? ` · ${untold} not in dollars` : ''}
        </>
      }
    />
  );
}

/** What all escrow accounts hold, ticking. */
export function EscrowKpi({ money, clock }: { money: FleetMoney; clock: HeightClock | null }) {
  const nowMs = useNow(SECOND_MS);
  const usd = fleetBalanceAt(money, clock && heightAt(clock, nowMs).height);
  return (
    <Kpi
      label="In escrow now"
      value={
        <UsdMoney usd={usd} figure="balance" formula="Σ funds − price × blocks since settlement" />
      }
      detail={clock?.estimated ? 'estimate: no block height told' : 'comes back on close'}
    />
  );
}

const RUNWAY_TEXT = { critical: 'text-bad', low: 'text-warn', fine: '' } as const;

type FirstOutProps = {
  money: FleetMoney;
  clock: HeightClock | null;
  nameOf: (dseq: string) => string;
};

/** Which deployment runs out of escrow first, and when. */
export function FirstOutKpi({ money: { firstOut }, clock, nameOf }: FirstOutProps) {
  const nowMs = useNow(SECOND_MS);
  const label = 'First to run out';
  if (!firstOut || !clock) return <Kpi label={label} value="–" detail="nothing is running out" />;
  const { height, blockSeconds } = heightAt(clock, nowMs);
  const blocks = plain(dec(firstOut.emptyAt).minus(dec(height)));
  const seconds = runwaySeconds(blocks, blockSeconds) ?? 0;
  const endMs = runwayEnd(blocks, nowMs, blockSeconds);
  const link = (
    <PageLink to={paths.deployment(firstOut.dseq)} className="text-fg-2">
      {nameOf(firstOut.dseq)}
    </PageLink>
  );
  if (seconds <= 0) {
    return (
      <Kpi label={label} value={<span className="text-bad">out of funds</span>} detail={link} />
    );
  }
  return (
    <Kpi
      label={label}
      value={
        <span className={cx(RUNWAY_TEXT[runwayLevel(seconds)])}>{formatDuration(seconds)}</span>
      }
      detail={
        <>
          {link}
          {endMs === null ? null : (
            <>
              {' · '}
              <Moment ms={endMs} />
            </>
          )}
        </>
      }
    />
  );
}

/** What is left to spend and how long it keeps everything up; nothing where the server does not tell. */
export function CreditsKpi({ money, clock }: { money: FleetMoney; clock: HeightClock | null }) {
  const usd = useCreditsUsd();
  const nowMs = useNow(MINUTE_MS);
  if (usd === null) return null;
  const blocks = creditsBlocks(usd, money.rateUsd);
  const blockSeconds = clock ? heightAt(clock, nowMs).blockSeconds : undefined;
  const seconds = runwaySeconds(blocks, blockSeconds);
  return (
    <Kpi
      label="Credits"
      value={<UsdMoney usd={usd} figure="balance" formula={null} />}
      detail={
        seconds === null ? 'nothing is being spent' : `${formatDuration(seconds)} at this burn`
      }
    />
  );
}
