import { isRecord } from './json.ts';
import { storedValue } from './web-storage.ts';

/** Dollars: the chain's minimum of 500,000 uact, until a server says more ("Deposit too low"). */
export const DEFAULT_MINIMUM_DEPOSIT = '0.5';

const minimums = storedValue('local', 'berth.minimumDeposit', (json) =>
  isRecord(json) ? json : {},
);

/** The least deposit in dollars that this connection's server is known to take. */
export function minimumDeposit(connectionId: string): string {
  const known = minimums.get()[connectionId];
  return typeof known === 'string' ? known : DEFAULT_MINIMUM_DEPOSIT;
}

/** Remembers what a 400 taught; null forgets it. */
export function rememberMinimumDeposit(connectionId: string, usd: string | null): void {
  const { [connectionId]: _old, ...others } = minimums.get();
  minimums.set(usd === null ? others : { ...others, [connectionId]: usd });
}

/** Calls the listener when a minimum changes. */
export const onMinimumDepositChange = minimums.subscribe;
