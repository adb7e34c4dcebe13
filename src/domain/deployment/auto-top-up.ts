/** Auto top-up: what the server's settings row really says. */
import { DAY_SECONDS } from '#domain/chain/block-time.ts';
import type { Amount, Big } from '#domain/money/decimal.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';

const MICRO_USD = dec('0.000001');

/** Blocks that the server sizes a draw by: 600 an hour for 24 hours (akash-network/console `draining-deployment.service.ts`). */
const DRAW_BLOCKS = dec(600 * 24);

/** Where dollars and micro-dollars lie a million apart, a thousand is the middle. */
const HALFWAY = dec(1000);

/** Without a rate to compare with: nobody tops up by ten thousand dollars a day, and 10,000 micro-dollars are a cent. */
const LIKELY_MICRO = dec(10_000);

function isMicro(amount: Big, rateUsd: Big): boolean {
  if (!amount.mod('1').eq('0')) return false;
  const expected = rateUsd.times(DRAW_BLOCKS);
  return expected.gt('0') ? amount.gte(expected.times(HALFWAY)) : amount.gte(LIKELY_MICRO);
}

/**
 * Dollars of the next draw. The reference documents give `estimatedTopUpAmount` in dollars; the
 * server writes whole micro-units, floor(Σ price × 600 × 24). Whichever lies closer to the draw that
 * `rateUsd` (dollars per block of all leases) leads to is taken. Null where the server estimates
 * nothing: off, no wallet, no lease yet.
 */
export function topUpEstimate(estimatedTopUpAmount: Amount | null, rateUsd: Amount): Amount | null {
  if (estimatedTopUpAmount === null) return null;
  const amount = dec(estimatedTopUpAmount);
  if (amount.lte('0')) return null;
  return plain(isMicro(amount, dec(rateUsd)) ? amount.times(MICRO_USD) : amount);
}

/** A Date header has whole seconds, and the row may be made a little before its reply is dated. */
const CLOCK_SLACK_MS = 2_000;

/**
 * True where reading the settings has just created them, auto top-up on (GET /v2/deployment-settings
 * makes a missing row): never changed since, and as old as the reply. `serverTime` is the reply's
 * Date in ms since the epoch, null where it is not known; `tookMs` how long the request took.
 */
export function madeByThisRead(
  { createdAt, updatedAt }: { createdAt: string | null; updatedAt: string | null },
  { serverTime, tookMs }: { serverTime: number | null; tookMs: number },
): boolean {
  if (createdAt === null || serverTime === null) return false;
  if (updatedAt !== null && updatedAt !== createdAt) return false;
  const age = serverTime - Date.parse(createdAt);
  return age >= -CLOCK_SLACK_MS && age <= tookMs + CLOCK_SLACK_MS;
}

/** When the server next draws and how often credits allow it. Null where it is not known. */
export type TopUpOutlook = { secondsUntilDraw: number | null; drawsLeft: number | null };

/** `lookAheadMs` is the row's `topUpFrequencyMs`: it draws once less than that is left. */
export function topUpOutlook({
  runwaySeconds,
  lookAheadMs,
  estimateUsd,
  creditsUsd,
}: {
  runwaySeconds: number | null;
  lookAheadMs: number | null;
  estimateUsd: Amount | null;
  creditsUsd: Amount | null;
}): TopUpOutlook {
  const ahead = lookAheadMs === null ? DAY_SECONDS : lookAheadMs / 1_000;
  return {
    secondsUntilDraw: runwaySeconds === null ? null : Math.max(0, runwaySeconds - ahead),
    drawsLeft:
      estimateUsd === null || creditsUsd === null || dec(estimateUsd).lte('0')
        ? null
        : Number(plain(divide(dec(creditsUsd), dec(estimateUsd), 'down', 0))),
  };
}
