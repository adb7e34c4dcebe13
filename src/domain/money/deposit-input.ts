/** The "Deposit (USD)" field: what is typed, held against the minimum and the credits. */
import type { Amount } from './decimal.ts';
import { dec } from './decimal.ts';
import { formatUsd, formatUsdExact } from './format.ts';
import { MOST_USD, parseUsdInput, type UsdInputProblem } from './parse.ts';

/** Console API reference, POST /v1/deployments and /v1/deposit-deployment. A connection may have learnt of a higher one. */
export const MIN_DEPOSIT_USD = '0.5';

/** `minimum` in dollars; `credits` in dollars, null when they are not known. */
export type DepositLimits = { minimum: Amount; credits: Amount | null };

type DepositProblem = UsdInputProblem | 'below-minimum' | 'above-credits';

export type DepositInput =
  | { ok: true; usd: Amount }
  | { ok: false; reason: DepositProblem; message: string };

function words(reason: DepositProblem, { minimum, credits }: DepositLimits): string {
  switch (reason) {
    case 'empty':
      return `Enter an amount in dollars, ${formatUsdExact(minimum)} or more.`;
    case 'not-a-number':
      return 'This is not an amount. Write dollars with a decimal point, such as 5 or 0.50.';
    case 'negative':
      return 'A deposit cannot be negative. Unspent escrow comes back when the deployment is closed.';
    case 'too-precise':
      return 'Use at most six decimal places: escrow is counted in millionths of a dollar.';
    case 'huge':
      return `That is more than ${formatUsd(MOST_USD, { style: 'balance' })}. Check the amount.`;
    case 'below-minimum':
      return `The smallest deposit is ${formatUsdExact(minimum)}.`;
    case 'above-credits':
      return `Your credits are ${formatUsd(credits ?? '0', { style: 'balance' })}. Enter less, or add credits first.`;
  }
}

/** Checks the text of a deposit field, with the reason in words for the field itself. */
export function checkDeposit(text: string, limits: DepositLimits): DepositInput {
  const refuse = (reason: DepositProblem): DepositInput => ({
    ok: false,
    reason,
    message: words(reason, limits),
  });
  const input = parseUsdInput(text);
  if (!input.ok) return refuse(input.reason);
  const usd = dec(input.usd);
  if (usd.lt(limits.minimum)) return refuse('below-minimum');
  if (limits.credits !== null && usd.gt(limits.credits)) return refuse('above-credits');
  return input;
}
