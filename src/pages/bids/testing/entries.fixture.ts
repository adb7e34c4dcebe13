/** Journal entries for the specs of this page. */
import type { AcceptEntry, AutoTopUpEntry, CreateEntry } from '#store/journal-schema.ts';

const fields = {
  id: 'entry',
  connectionId: 'sim',
  upstream: '/sim/a',
  owner: 'akash1me',
  dseq: '1',
  at: 1,
  sentAt: 2,
  lostAt: null,
  endedAt: null,
  phase: 'sent',
  error: null,
  verdict: null,
  missedAt: null,
  repeats: null,
  repeatedBy: null,
  notes: [],
} as const;

export const acceptEntry = (given: Partial<AcceptEntry> = {}): AcceptEntry => ({
  ...fields,
  notes: [],
  kind: 'accept',
  asked: { leases: [{ dseq: '1', gseq: 1, oseq: 1, provider: 'akash1a' }], certificate: false },
  before: { leases: [], hash: 'h' },
  reply: null,
  ...given,
});

export const topUpEntry = (given: Partial<AutoTopUpEntry> = {}): AutoTopUpEntry => ({
  ...fields,
  notes: [],
  kind: 'auto-top-up',
  asked: { enabled: false },
  before: {},
  reply: null,
  ...given,
});

export const createEntry = (given: Partial<CreateEntry> = {}): CreateEntry => ({
  ...fields,
  notes: [],
  kind: 'create',
  asked: { sdl: '', hash: null, depositUsd: '5', autoTopUp: true, name: '', replaces: null },
  before: { dseqs: [] },
  reply: null,
  ...given,
});
