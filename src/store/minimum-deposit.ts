import { MIN_DEPOSIT_USD } from '#domain/money/deposit-input.ts';
import { isRecord } from './json.ts';
import { storedValue } from './web-storage.ts';

const minimums = storedValue('local', 'berth.minimumDeposit', (json) =>
  isRecord(json) ? json : {},
);

/** The least deposit in dollars that this connection's server is known to take ("Deposit too low" teaches more). */
export function minimumDeposit(connectionId: string): string {
  const known = minimums.get()[connectionId];
  return typeof known === 'string' ? known : MIN_DEPOSIT_USD;
}

/** Remembers what a 400 taught; null forgets it. */
export function rememberMinimumDeposit(connectionId: string, usd: string | null): void {
  const { [connectionId]: _old, ...others } = minimums.get();
  minimums.set(usd === null ? others : { ...others, [connectionId]: usd });
}

/** Calls the listener when a minimum changes. */
export const onMinimumDepositChange = minimums.subscribe;
