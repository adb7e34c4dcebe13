/** What auto top-up will do, in sentences. */
import { formatDuration } from '#domain/chain/duration.ts';
import { group } from '#domain/money/figure.ts';
import { formatUsd } from '#domain/money/format.ts';
import type { Amount } from '#domain/money/decimal.ts';
import type { TopUpOutlook } from '#domain/deployment/auto-top-up.ts';

const DAY_MS = 86_400_000;

export type TopUpFacts = TopUpOutlook & {
  /** Dollars of the next draw; null where the server estimates nothing. */
  estimateUsd: Amount | null;
  /** It draws once less than this is left; null where the server does not say. */
  lookAheadMs: number | null;
  /** Whether leases are being paid at all. */
  spending: boolean;
};

const drawWords = ({ secondsUntilDraw }: TopUpFacts): string => {
  if (secondsUntilDraw === null) return '';
  return secondsUntilDraw === 0
    ? 'The next is due now; the server looks about once an hour.'
    : `The next is due in about ${formatDuration(secondsUntilDraw)}.`;
};

function creditWords({ drawsLeft }: TopUpFacts): string {
  if (drawsLeft === null) return '';
  if (drawsLeft === 0) return 'Your credits do not cover it: add credits, or this runs out.';
  return `Your credits last for ${drawsLeft === 1 ? 'one such top-up' : `${group(String(drawsLeft))} such top-ups`}.`;
}

/** While it is on: when it draws, about how much, how often credits allow it. */
export function onWords(facts: TopUpFacts): string[] {
  if (!facts.spending) return ['On. Nothing is being spent yet, so that nothing is drawn.'];
  const amount =
    facts.estimateUsd === null
      ? 'enough for another day or so'
      : `about ${formatUsd(facts.estimateUsd, { style: 'balance' })}`;
  const ahead = formatDuration((facts.lookAheadMs ?? DAY_MS) / 1_000);
  return [
    `On. When less than ${ahead} is left, ${amount} moves from your credits to escrow.`,
    drawWords(facts),
    creditWords(facts),
  ].filter((line) => line !== '');
}

/** While it is off. */
export const offWords = (spending: boolean): string[] => [
  spending
    ? 'Off. Once escrow is used up, the deployment is closed unless you add funds before.'
    : 'Off. Escrow is only ever what you add yourself.',
];
