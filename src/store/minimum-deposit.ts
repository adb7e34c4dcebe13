import { MIN_DEPOSIT_USD } from '#domain/money/deposit-input.ts';
import { useObservable } from '#lib/use-observable.ts';
import { isRecord } from './json.ts';
import { storedValue } from './web-storage.ts';

/** Servers may want more at create than for adding to what is there. */
export type DepositOccasion = 'create' | 'add';

const minimums = storedValue('local', 'berth.minimumDeposit', (json) =>
  isRecord(json) ? json : {},
);

const nameOf = (connectionId: string, occasion: DepositOccasion): string =>
  `${connectionId}.${occasion}`;

const known = (all: Record<string, unknown>, name: string): string => {
  const usd = all[name];
  return typeof usd === 'string' ? usd : MIN_DEPOSIT_USD;
};

/** The least deposit in dollars that this connection's server is known to take. */
export const minimumDeposit = (connectionId: string, occasion: DepositOccasion): string =>
  known(minimums.get(), nameOf(connectionId, occasion));

/** `minimumDeposit`, kept up to date. */
export const useMinimumDeposit = (connectionId: string, occasion: DepositOccasion): string =>
  known(useObservable(minimums), nameOf(connectionId, occasion));

const SPEAKS_OF_LEAST = /minimum|at least|greater than|too (?:low|small)/i;
const FIGURE = /\$?\s?(\d{1,9}(?:\.\d{1,6})?)\s*(u\w+)?/;
const MILLION = 6;

/** "500000" µact are "0.5" dollars: a point six digits from the end. */
function fromMicro(digits: string): string {
  const padded = digits.padStart(MILLION + 1, '0');
  const fraction = padded.slice(-MILLION).replace(/0+$/, '');
  return padded.slice(0, -MILLION) + (fraction && `.${fraction}`);
}

/** The dollars that a refusal names as its least deposit; null where it names none. */
export function minimumIn(message: string): string | null {
  if (!/deposit/i.test(message)) return null;
  const from = message.search(SPEAKS_OF_LEAST);
  const [, figure, denom] = (from < 0 ? null : FIGURE.exec(message.slice(from))) ?? [];
  if (figure === undefined) return null;
  return denom && !figure.includes('.') ? fromMicro(figure) : figure;
}

/** Remembers the minimum that a refusal names. */
export function learnMinimumDeposit(
  connectionId: string,
  occasion: DepositOccasion,
  message: string,
): void {
  const usd = minimumIn(message);
  if (usd !== null) minimums.set({ ...minimums.get(), [nameOf(connectionId, occasion)]: usd });
}
