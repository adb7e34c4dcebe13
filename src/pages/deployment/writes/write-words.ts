/** What an open write is, and where it stands, in words. */
import { formatUsd } from '#domain/money/format.ts';
import { assertNever } from '#lib/assert.ts';
import type { JournalEntry } from '#store/journal-schema.ts';

/** What was asked for: "Add $5.00 to escrow". */
export function writeTitle(entry: JournalEntry): string {
  switch (entry.kind) {
    case 'create':
      return 'Create this deployment';
    case 'accept': {
      const groups = entry.asked.leases.length;
      return groups === 1 ? 'Accept a bid' : `Accept bids for ${groups} groups`;
    }
    case 'deposit':
      return `Add ${formatUsd(entry.asked.usd, { style: 'balance' })} to escrow`;
    case 'auto-top-up':
      return `Turn auto top-up ${entry.asked.enabled ? 'on' : 'off'}`;
    case 'update':
      return 'Update the SDL';
    default:
      return assertNever(entry);
  }
}

/** Where it stands. Only for entries that are open. */
export function writeStanding({ phase, verdict }: JournalEntry): string {
  if (phase === 'recorded' || phase === 'sent') return 'Sent; the answer is not in yet.';
  if (verdict === null) {
    return 'The answer was lost. Berth is finding out what became of it, and sends nothing twice.';
  }
  return 'It cannot be told whether this happened. This is what was found:';
}

/** What doing it again may bring about. */
export const repeatWarning = ({ kind }: JournalEntry): string =>
  kind === 'update'
    ? 'Repeating it does no harm: it brings chain and providers to the same SDL.'
    : 'If it did happen and you repeat it, it happens twice.';

/** The button that does it again, named by what it does. */
export const repeatLabel = (entry: JournalEntry): string => `${writeTitle(entry)} again`;
