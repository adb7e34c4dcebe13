/** What deposit and auto top-up come to, in words. */
import { formatDurationRange } from '#domain/chain/duration.ts';
import {
  lasting,
  topUpPlan,
  type ExpectedRate,
  type Lasting,
} from '#domain/deployment/top-up-plan.ts';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { formatMoney } from '#domain/money/currency.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { formatRange } from '#domain/money/range-text.ts';

const COMES_BACK = 'What is not spent comes back when you close.';

const spanWords = ({ shortest, longest }: Lasting): string =>
  longest === null
    ? `at least ${formatDurationRange(shortest, shortest)}`
    : `about ${formatDurationRange(shortest, longest)}`;

/** What a deposit buys. `usd` null while there is no valid amount, `rate` while no price is known. */
export function depositWords(usd: Amount | null, rate: ExpectedRate | null): string {
  const lasts = usd !== null && rate ? lasting(usd, rate) : null;
  if (!lasts) return COMES_BACK;
  const price = lasts.longest === null ? 'at the SDL’s maximum price' : 'at the expected price';
  return `Lasts ${spanWords(lasts)} ${price}. ${COMES_BACK}`;
}

/** What the server says of its funding; null on servers that say nothing. */
export type Funding = {
  targetRunwayHours: number | null;
  balanceHeadroomUsd: Amount | null;
} | null;

type TopUpFacts = {
  usd: Amount | null;
  rate: ExpectedRate | null;
  funding: Funding;
  terms: MoneyTerms;
};

const WHEN_CREDITS_END =
  'It pays on until you close it, or credits end: then the escrow runs dry and the provider closes the lease.';

/** What auto top-up will do: when it next draws, how much, and what happens when credits end. */
export function topUpOnWords({ usd, rate, funding, terms }: TopUpFacts): string {
  if (!funding) {
    return `On: the server draws on your credits before the escrow runs dry. ${WHEN_CREDITS_END}`;
  }
  const { targetRunwayHours: target, balanceHeadroomUsd: kept } = funding;
  const { firstDraw, draw } =
    usd !== null && rate ? topUpPlan(usd, rate, target) : { firstDraw: null, draw: null };
  const balance = { style: 'balance', ...terms } as const;
  const amount = draw && formatRange([draw.low ?? draw.high, draw.high], balance);
  const first =
    firstDraw?.longest === 0
      ? 'right after the lease starts'
      : firstDraw && `in ${spanWords(firstDraw)}`;
  return [
    'On: once less than a day is left, the server draws on your credits',
    target === null ? '' : ` to have ${target} h again`,
    amount === null ? '' : `, ${draw?.low === null ? 'at most' : 'about'} ${amount} each time`,
    '.',
    first === null ? '' : ` First ${first}.`,
    kept === null ? '' : ` It leaves ${formatMoney(kept, balance)} of credits where it can.`,
    ` ${WHEN_CREDITS_END}`,
  ].join('');
}

/** What happens without auto top-up. */
export const TOP_UP_OFF_WORDS =
  'Off: the escrow runs down, and the provider closes the lease when it is empty. You can add funds at any time.';
