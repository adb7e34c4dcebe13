import { UsdMoney } from '#components/money/money.tsx';
import type { JournalEntry } from '#store/journal-schema.ts';

/** What a write was to do, in one figure: a deposit, a number of leases, on or off. */
export function EntryAsked({ entry }: { entry: JournalEntry }) {
  switch (entry.kind) {
    case 'create':
      return (
        <UsdMoney usd={entry.asked.depositUsd} figure="balance" formula={null} focusable={false} />
      );
    case 'deposit':
      return <UsdMoney usd={entry.asked.usd} figure="balance" formula={null} focusable={false} />;
    case 'accept': {
      const { length } = entry.asked.leases;
      return <>{length === 1 ? '1 lease' : `${length} leases`}</>;
    }
    case 'auto-top-up':
      return <>{entry.asked.enabled ? 'on' : 'off'}</>;
    case 'update':
      return <>{entry.asked.hash === entry.before.hash ? 'same SDL' : 'new SDL'}</>;
  }
}
