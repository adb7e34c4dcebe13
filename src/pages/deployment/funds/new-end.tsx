import { Moment } from '#components/time/moment.tsx';
import { formatDuration } from '#domain/chain/duration.ts';
import { dec, type Amount } from '#domain/money/decimal.ts';
import { secondsForDeposit } from '#domain/escrow/deposit.ts';
import type { FundsTerms } from './use-funds-terms.ts';

/** The last moment that a Date can hold. */
const LAST_MS = 8_640_000_000_000_000;

/** What a deposit buys: how much longer, and until when. `usd` is a valid amount, null while none is typed. */
export function NewEnd({ usd, terms }: { usd: Amount | null; terms: FundsTerms }) {
  if (!terms.spending) return <>Nothing is being spent yet, so that it lasts until something is.</>;
  if (terms.rateUsd === null)
    return <>Its cost has no dollar figure, so there is no telling how long.</>;
  if (usd === null) return null;
  const seconds = secondsForDeposit(usd, { ...terms, rateUsd: terms.rateUsd });
  if (seconds === null) return null;
  if (dec(usd).lte(dec(terms.shortfallUsd))) {
    return <>Less than what has run up already: it would still be out of funds.</>;
  }
  const endMs = terms.nowMs + ((terms.runwaySeconds ?? 0) + seconds) * 1_000;
  return (
    <>
      Lasts {formatDuration(seconds)} longer
      {terms.runwaySeconds !== null && endMs <= LAST_MS ? (
        <>
          , until <Moment ms={endMs} />
        </>
      ) : null}
      .
    </>
  );
}
