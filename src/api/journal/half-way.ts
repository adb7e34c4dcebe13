import type { JournalEntry, UpdateEntry } from '#store/journal-schema.ts';
import { matchHash } from './pasted-sdl.ts';

/**
 * Whether the chain holds what an update sent while a provider has not taken its manifest.
 * @param hash what the chain holds now
 */
const isHalfWay = ({ phase, reply, asked }: UpdateEntry, hash: string): boolean =>
  phase === 'done' &&
  reply?.manifestDelivered !== true &&
  matchHash(asked.hash, hash) !== 'differs';

/** What last told the providers, of a deployment's entries (newest first), if it is half-way. */
export function halfWayUpdate(entries: readonly JournalEntry[], hash: string): UpdateEntry | null {
  // Accepting sends the manifest as well, also alone.
  const last = entries.find(({ kind }) => kind === 'update' || kind === 'accept');
  return last?.kind === 'update' && isHalfWay(last, hash) ? last : null;
}

/**
 * The hash (base64) of what ran before a half-way update, and goes on where it was not taken: of the
 * last update before it that providers took, or of what there was before all of them. Null where
 * nothing tells.
 * @param entries of the deployment, newest first
 */
export function hashThatRuns(entries: readonly JournalEntry[], half: UpdateEntry): string | null {
  let hash = half.before.hash;
  for (const entry of entries.slice(entries.indexOf(half))) {
    if (entry.kind !== 'update' || entry.phase !== 'done' || entry.asked.hash !== hash) continue;
    if (entry.reply?.manifestDelivered === true) return hash;
    hash = entry.before.hash;
  }
  return hash === half.asked.hash || hash === '' ? null : hash;
}
