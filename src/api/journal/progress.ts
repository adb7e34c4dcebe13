import type { EntryKind, JournalEntry } from '#store/journal-schema.ts';

type StepStatus = 'waiting' | 'working' | 'done' | 'failed' | 'unsure';

/** One step of a write, in the operator's words. */
export interface Step {
  name: 'prepare' | 'send' | 'settle';
  label: string;
  status: StepStatus;
}

/** What a page shows of a write, from the click to its end. */
export type WriteState =
  | 'idle'
  | 'preparing'
  | 'sending'
  | 'finding-out'
  | 'undecided'
  | 'done'
  | 'failed';

const LABELS: Record<EntryKind, [prepare: string, send: string, settle: string]> = {
  create: ['Note what exists', 'Create on chain', 'Keep the SDL'],
  accept: ['Note what exists', 'Lease on chain, manifest to each provider', 'Check the leases'],
  deposit: ['Note the escrow account', 'Deposit on chain', 'Check the escrow account'],
  'auto-top-up': ['Note the choice', 'Set auto top-up', 'Check the answer'],
  update: ['Note what runs', 'New hash on chain, manifest to each provider', 'Check the chain'],
};

/** Where a write stands; `begun` while what exists is being read, before there is an entry. */
export function stateOf(entry: JournalEntry | null, begun: boolean): WriteState {
  if (!entry) return begun ? 'preparing' : 'idle';
  switch (entry.phase) {
    case 'recorded':
    case 'sent':
      return 'sending';
    case 'unknown':
      return entry.verdict ? 'undecided' : 'finding-out';
    case 'done':
    case 'failed':
      return entry.phase;
  }
}

const STATUSES: Record<WriteState, [StepStatus, StepStatus, StepStatus]> = {
  idle: ['waiting', 'waiting', 'waiting'],
  preparing: ['working', 'waiting', 'waiting'],
  sending: ['done', 'working', 'waiting'],
  'finding-out': ['done', 'unsure', 'working'],
  undecided: ['done', 'unsure', 'unsure'],
  done: ['done', 'done', 'done'],
  failed: ['done', 'failed', 'waiting'],
};

/** The steps of a write of this kind, as far as they have come. */
export function stepsOf(kind: EntryKind, state: WriteState): Step[] {
  const names = ['prepare', 'send', 'settle'] as const;
  return names.map((name, i) => ({
    name,
    label: LABELS[kind][i] ?? '',
    status: STATUSES[state][i] ?? 'waiting',
  }));
}
