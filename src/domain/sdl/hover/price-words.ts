import { perHour, perMonth } from '#domain/chain/prices.ts';
import { isAmount } from '#domain/money/decimal.ts';
import { formatUsd } from '#domain/money/format.ts';
import { microToUsd } from '#domain/money/usd.ts';
import { namesOf } from '#domain/sdl/complete/names.ts';
import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import type { Path } from '#domain/sdl/read/path.ts';

/** What the amount of a price comes to in dollars; empty for anything else. */
export function priceWords(root: OutlineNode | null, path: Path, amount: string): string {
  if (path[3] !== 'pricing' || path[5] !== 'amount' || !isAmount(amount)) return '';
  const denom = namesOf(root).textAt([...path.slice(0, -1), 'denom']) ?? '';
  const hourly = microToUsd(perHour(amount), denom);
  const monthly = microToUsd(perMonth(amount), denom);
  if (hourly === null || monthly === null) return '';
  const [hour, month] = [
    formatUsd(hourly, { style: 'hourly' }),
    formatUsd(monthly, { style: 'monthly' }),
  ];
  return `at most ${hour} an hour, ${month} a month, for one replica.`;
}
