import type { EntryError, JournalEntry } from '#store/journal-schema.ts';
import type { Run } from './session.ts';

/** What an answer told: facts for the entry, a refusal, or a doubt that only a look at the server can settle. */
export type Sent<E extends JournalEntry> =
  | { facts: Partial<E> }
  | { refused: string }
  | { doubt: string };

/** What a look at the server showed. `lines` are the evidence, in sentences for the operator. */
export type Finding<E extends JournalEntry> =
  | { kind: 'effect'; facts: Partial<E>; lines: string[] }
  | { kind: 'no-effect'; lines: string[] }
  /** The server says itself that it did not; no need to wait. */
  | { kind: 'refused'; lines: string[] }
  | { kind: 'ambiguous'; lines: string[] };

/** How one kind of entry is carried out. A new kind of write is one more of these. */
export interface Handler<E extends JournalEntry> {
  /**
   * Gets everything ready without any effect, and returns what sends the request, once, under the
   * entry's id. Whatever is thrown before the request leaves is a plain failure; the request itself
   * throws ApiError.
   */
  prepare(entry: E, run: Run): Promise<() => Promise<Sent<E>>>;
  /** Looks for the effect of a request whose answer is unknown. Throws ApiError when it cannot read. */
  look(entry: E, run: Run): Promise<Finding<E>>;
  /** Whether a refusal may come after the effect, so that it takes a look to believe it. */
  refusalNeedsLook: boolean;
  /** The first look after a refusal, where `look` itself would send again what was refused. */
  judgeRefusal?(entry: E, run: Run): Promise<Finding<E>>;
  /** Remembers what a refusal teaches, such as a minimum. */
  learn?(entry: E, refusal: EntryError): void;
  /** How long after sending the server may still be at it, in ms. */
  workingMs(entry: E): number;
  /** For kinds of which a needless repeat does no harm: how long to doubt a lost request, in ms. */
  patienceMs?: number;
  /** What follows from the effect. May run more than once. */
  finish(entry: E, run: Run): Promise<void>;
}
