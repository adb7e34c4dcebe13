import type { EntryKind, JournalEntry } from '#store/journal-schema.ts';
import type { Tone } from '#ui/feedback/badge.tsx';

/** What was asked for, as the button was named that asked it. */
export const KIND_WORDS: Record<EntryKind, string> = {
  create: 'Create deployment',
  accept: 'Accept bids',
  deposit: 'Add funds',
  'auto-top-up': 'Auto top-up',
  update: 'Update deployment',
};

type State = { tone: Tone; text: string };

function failedState(entry: JournalEntry): State {
  if (entry.verdict?.kind === 'cannot-tell') return { tone: 'idle', text: 'never found out' };
  if (entry.verdict?.kind === 'did-not') return { tone: 'bad', text: 'did not happen' };
  if (entry.sentAt === null) return { tone: 'bad', text: 'not sent' };
  return { tone: 'bad', text: 'refused' };
}

/** What became of a write, as a mark and a word. */
export function stateWords(entry: JournalEntry): State {
  switch (entry.phase) {
    case 'recorded':
      return { tone: 'info', text: 'about to be sent' };
    case 'sent':
      return { tone: 'info', text: 'sending…' };
    case 'unknown':
      return entry.verdict
        ? { tone: 'warn', text: 'cannot tell' }
        : { tone: 'info', text: 'finding out…' };
    case 'done':
      return { tone: 'ok', text: entry.verdict ? 'went through' : 'done' };
    case 'failed': {
      const { tone, text } = failedState(entry);
      return entry.repeatedBy === null
        ? { tone, text }
        : { tone: 'idle', text: `${text}, sent again` };
    }
  }
}

/** What the operator may want to know or do next; null where the state says it all. */
export function nextStepWords(entry: JournalEntry): string | null {
  if (entry.phase === 'unknown' && entry.verdict) {
    if (entry.kind === 'update') return `It is not known whether the chain holds it. ${HARMLESS}`;
    return 'Nobody can tell from here whether this happened. Compare the evidence with the deployments; sending it again may do it twice.';
  }
  if (entry.phase === 'unknown') {
    return 'The answer was lost. Berth looks at the server until it knows, for at least two minutes; nothing is sent twice meanwhile.';
  }
  if (entry.phase === 'recorded' || entry.phase === 'sent') {
    return entry.kind === 'accept' || entry.kind === 'update'
      ? 'Providers may take minutes to answer. Leaving this page is safe.'
      : 'The chain may take a minute to answer. Leaving this page is safe.';
  }
  if (
    entry.phase === 'done' &&
    entry.kind === 'accept' &&
    entry.reply?.manifestDelivered !== true
  ) {
    return 'The leases exist, but whether their providers got the manifest is not known. It can be sent again on the deployment’s page.';
  }
  if (
    entry.phase === 'done' &&
    entry.kind === 'update' &&
    entry.reply?.manifestDelivered !== true
  ) {
    return 'The chain holds the new SDL; a provider did not take it, and what ran before goes on there. The manifest can be sent again on the update page.';
  }
  return null;
}

const HARMLESS = 'Sending it again does no harm: it brings chain and providers to the same SDL.';

/** What sending again may bring about, where the first time may have gone through. */
export const repeatWords = ({ kind }: JournalEntry): string =>
  kind === 'update'
    ? HARMLESS
    : 'If the first one did go through after all, this does it, and pays for it, a second time.';

/** How long a write took to its end, in seconds; null while it has none. */
export const tookSeconds = ({ at, sentAt, endedAt }: JournalEntry): number | null =>
  endedAt === null ? null : Math.max(0, endedAt - (sentAt ?? at)) / 1000;

/** The transaction on chain, where the server told it. */
export const transactionHash = (entry: JournalEntry): string | null =>
  entry.kind === 'create' ? (entry.reply?.transactionHash ?? null) : null;
