import type { EntryKind, EntryPhase, JournalEntry } from './journal-schema.ts';
import { isRecord } from './json.ts';

const PHASES: Record<EntryPhase, true> = {
  recorded: true,
  sent: true,
  unknown: true,
  done: true,
  failed: true,
};

type Unchecked = Record<string, unknown>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isMoment = (value: unknown): boolean => Number.isSafeInteger(value);
const orNull = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === null || check(value);
const listOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(check);

const isAmount = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,40}(\.\d{1,18})?$/.test(value);

const ASKED: Record<EntryKind, (asked: Unchecked) => boolean> = {
  create: ({ sdl, depositUsd, autoTopUp, name, replaces = null, note = '' }) =>
    isText(sdl) &&
    isAmount(depositUsd) &&
    isFlag(autoTopUp) &&
    isText(name) &&
    isText(note) &&
    orNull(isText)(replaces),
  accept: ({ leases, certificate }) =>
    listOf((lease) => isRecord(lease) && isText(lease.provider))(leases) && isFlag(certificate),
  deposit: ({ usd, amount, denom }) => isAmount(usd) && isAmount(amount) && isText(denom),
  'auto-top-up': ({ enabled }) => isFlag(enabled),
  update: ({ sdl, hash, note }) => isText(sdl) && orNull(isText)(hash) && isText(note),
};

const BEFORE: Record<EntryKind, (before: Unchecked) => boolean> = {
  create: ({ dseqs }) => listOf(isText)(dseqs),
  accept: ({ leases, hash }) => listOf(isRecord)(leases) && isText(hash),
  deposit: ({ totals, deposits }) => listOf(isRecord)(totals) && Number.isSafeInteger(deposits),
  'auto-top-up': () => true,
  update: ({ hash, providers }) => isText(hash) && listOf(isText)(providers),
};

const isError = (error: unknown): boolean =>
  isRecord(error) &&
  isText(error.message) &&
  isText(error.code) &&
  orNull(Number.isInteger)(error.status) &&
  listOf((issue) => isRecord(issue) && isText(issue.path) && isText(issue.message))(error.issues);

const isVerdict = (verdict: unknown): boolean =>
  isRecord(verdict) &&
  ['went-through', 'did-not', 'cannot-tell'].includes(String(verdict.kind)) &&
  isRecord(verdict.evidence) &&
  isMoment(verdict.evidence.at) &&
  listOf(isText)(verdict.evidence.lines);

/** Whether a record that somebody may have touched is an entry that pages and reconciling can rely on. */
export function isJournalEntry(record: Unchecked): record is Unchecked & JournalEntry {
  const { kind, phase, asked, reply } = record;
  const known = Object.hasOwn(ASKED, String(kind)) && Object.hasOwn(PHASES, String(phase));
  if (!known || !isRecord(asked) || !isRecord(record.before)) return false;
  return (
    ASKED[kind as EntryKind](asked) &&
    BEFORE[kind as EntryKind](record.before) &&
    orNull(isRecord)(reply) &&
    isText(record.connectionId) &&
    isMoment(record.at) &&
    ['sentAt', 'lostAt', 'endedAt', 'missedAt'].every((name) => orNull(isMoment)(record[name])) &&
    ['dseq', 'repeats', 'repeatedBy'].every((name) => orNull(isText)(record[name])) &&
    orNull(isError)(record.error) &&
    orNull(isVerdict)(record.verdict) &&
    listOf(isText)(record.notes)
  );
}
