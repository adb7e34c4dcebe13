import type { Amount } from '#domain/money/decimal.ts';
import { dec, max, min, plain, round } from '#domain/money/decimal.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import type { JournalEntry } from '#store/journal-schema.ts';

/**
 * What to pay into the replacement, in whole cents of a dollar: what the old one holds, as far as the
 * credits reach, and never less than the server takes. `held` is null where it has no dollar figure.
 */
export function suggestedDeposit(held: Amount | null, { minimum, credits }: DepositLimits): Amount {
  const wanted = round(dec(held ?? minimum), 2, 'up');
  const most = credits === null ? wanted : min(wanted, round(dec(credits), 2, 'down'));
  return plain(max(most, dec(minimum)));
}

/** Dollars that a deployment was created with from this browser; null where it was not. */
export const firstDeposit = (entries: readonly JournalEntry[], dseq: string): Amount | null =>
  entries.flatMap((entry) =>
    entry.kind === 'create' && entry.dseq === dseq ? entry.asked.depositUsd : [],
  )[0] ?? null;
