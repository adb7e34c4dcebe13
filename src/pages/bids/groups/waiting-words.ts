import { perHour } from '#domain/chain/prices.ts';
import { formatCoins, type MoneyTerms } from '#domain/money/coins-text.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';

/** Providers answer within seconds; after a minute akash-network/console gives a launch up (`useDeploymentFlow.ts`). */
const USUAL_SECONDS = 60;
const LONG_SECONDS = 180;

export type Waiting = 'usual' | 'late' | 'long';

/** How a wait of so many seconds compares; an unknown one is as usual. */
export function waitingFor(seconds: number | null): Waiting {
  if (seconds === null || seconds < USUAL_SECONDS) return 'usual';
  return seconds < LONG_SECONDS ? 'late' : 'long';
}

/** What a group demands of a provider, each as a sentence on what may keep bids away. */
export function demands(summary: GroupSummary | null, terms: MoneyTerms): string[] {
  if (!summary) return [];
  const { requirements, totals, maxPrice } = summary;
  const { signedBy, attributes } = requirements;
  const auditors = [...signedBy.allOf, ...signedBy.anyOf];
  return [
    ...maxPrice.map(
      ({ denom, amount }) =>
        `It pays at most ${formatCoins([{ denom, amount: perHour(amount) }], 'hourly', terms)} an hour for a replica. Raise the price in the SDL.`,
    ),
    ...(auditors.length > 0
      ? [
          `Only providers audited by ${auditors.length === 1 ? 'one auditor' : `${auditors.length} auditors`} may bid.`,
        ]
      : []),
    ...attributes.map(({ key, value }) => `Only providers with ${key} = ${value} may bid.`),
    ...(totals.gpuModels.length > 0
      ? [`It needs ${totals.gpu} × GPU: ${totals.gpuModels.join(', ')}. Allow more models.`]
      : []),
  ];
}
