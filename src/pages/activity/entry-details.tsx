import type { ReactNode } from 'react';
import { Evidence } from '#components/journal/evidence.tsx';
import { fullMomentText } from '#components/time/moment-text.ts';
import { formatUsdExact } from '#domain/money/format.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { KeyValue } from '#ui/data/key-value.tsx';
import { transactionHash } from './entry-words.ts';
import { OpenSdl } from './open-sdl.tsx';

type Pair = { label: string; value: ReactNode };

const copied = (label: string, text: string | null): Pair[] =>
  text === null
    ? []
    : [
        {
          label,
          value: (
            <span className="inline-flex items-center gap-1 font-mono text-xs">
              <span className="wrap-anywhere">{text}</span>
              <CopyButton text={text} what={label.toLowerCase()} />
            </span>
          ),
        },
      ];

const moment = (label: string, ms: number | null): Pair[] =>
  ms === null ? [] : [{ label, value: fullMomentText(ms) }];

const onOff = (on: boolean): string => (on ? 'on' : 'off');

function askedPairs(entry: JournalEntry): Pair[] {
  switch (entry.kind) {
    case 'create':
      return [
        { label: 'Deposit', value: formatUsdExact(entry.asked.depositUsd) },
        { label: 'Auto top-up', value: onOff(entry.asked.autoTopUp) },
      ];
    case 'deposit':
      return [{ label: 'Deposit', value: formatUsdExact(entry.asked.usd) }];
    case 'accept':
      return entry.asked.leases.flatMap(({ gseq, provider }) => copied(`Group ${gseq}`, provider));
    case 'auto-top-up':
      return [{ label: 'Auto top-up', value: onOff(entry.asked.enabled) }];
    case 'update':
      return [
        ...(entry.asked.note === '' ? [] : [{ label: 'Note', value: entry.asked.note }]),
        ...copied('Hash sent', entry.asked.hash),
        ...copied('Hash before', entry.before.hash),
      ];
  }
}

const errorPairs = ({ error }: JournalEntry): Pair[] => {
  if (!error) return [];
  const text = [error.status, error.code].filter(Boolean).join(' ');
  return text === '' ? [] : [{ label: 'Answer', value: text }];
};

/** All that is known of an entry, but for the SDL itself. */
export function EntryDetails({ entry }: { entry: JournalEntry }) {
  const pairs = [
    ...askedPairs(entry),
    ...copied('dseq', entry.dseq),
    ...copied('Transaction', transactionHash(entry)),
    ...errorPairs(entry),
    ...moment('Written down', entry.at),
    ...moment('Sent', entry.sentAt),
    ...moment('Answer given up on', entry.lostAt),
    ...moment('Settled', entry.endedAt),
    ...copied('Request id', entry.id),
  ];
  const found = entry.verdict?.kind === 'went-through' ? entry.verdict.evidence : null;
  return (
    <div className="activity-below grid max-w-prose gap-2 pb-1">
      <KeyValue pairs={pairs} />
      {found ? <Evidence evidence={found} /> : null}
      {entry.kind === 'create' ? (
        <div className="flex flex-wrap items-center gap-2">
          <OpenSdl entry={entry} />
        </div>
      ) : null}
    </div>
  );
}
