/**
 * Runs a write once for each id. A browser resends a POST whose connection died unanswered
 * (Chromium does so by itself), so whoever takes writes asks here first: the first request runs,
 * a repeat gets the first one's answer, and while that answer is unknown it gets none.
 */
import type { Clock } from './clock.ts';

/** What a task hands back: its answer, and whether a repeat should get it or run afresh. */
type OnceTask<T> = () => Promise<{ answer: T; ran: boolean }>;

type OnceOutcome<T> =
  | { kind: 'answer'; answer: T; repeated: boolean }
  /** The first request is still running, or broke off without anyone knowing what it did. */
  | { kind: 'unknown' };

export type OnceRegistry<T> = {
  /**
   * Runs `task` unless `key` ran before. A task that resolves with `ran: false` (refused before any
   * effect) leaves the key free. One that throws leaves it unknown, and the error is thrown on.
   */
  run(key: string, task: OnceTask<T>): Promise<OnceOutcome<T>>;
  readonly size: number;
};

type Entry<T> = { state: 'running' | 'unknown' } | { state: 'answered'; answer: T };
type Dated<T> = { entry: Entry<T>; at: number };

export type OnceOptions = {
  clock: Clock;
  /** Entries kept at most; the oldest finished ones go first. */
  max?: number;
  /** How long a finished entry is remembered, in milliseconds. */
  keepMs?: number;
};

const HOUR_MS = 3_600_000;

/** Makes an empty registry: bounded in size and in time, in memory only. */
export function createOnce<T>({
  clock,
  max = 2_000,
  keepMs = HOUR_MS,
}: OnceOptions): OnceRegistry<T> {
  const entries = new Map<string, Dated<T>>();

  /** Insertion order is age order, because finishing an entry moves it to the end. */
  function forgetOld(now: number): void {
    for (const [key, { entry, at }] of entries) {
      if (entry.state === 'running') continue;
      if (now - at <= keepMs && entries.size < max) break;
      entries.delete(key);
    }
  }

  function finish(key: string, entry: Entry<T>): void {
    entries.delete(key);
    entries.set(key, { entry, at: clock() });
  }

  async function run(key: string, task: OnceTask<T>): Promise<OnceOutcome<T>> {
    forgetOld(clock());
    const known = entries.get(key)?.entry;
    if (known?.state === 'answered') {
      return { kind: 'answer', answer: known.answer, repeated: true };
    }
    if (known) return { kind: 'unknown' };

    entries.set(key, { entry: { state: 'running' }, at: clock() });
    try {
      const { answer, ran } = await task();
      if (ran) finish(key, { state: 'answered', answer });
      else entries.delete(key);
      return { kind: 'answer', answer, repeated: false };
    } catch (error) {
      finish(key, { state: 'unknown' });
      throw error;
    }
  }

  return {
    run,
    get size() {
      return entries.size;
    },
  };
}
