import type { JournalEntry, UpdateEntry } from '#store/journal-schema.ts';
import { matchHash } from './pasted-sdl.ts';

/**
 * Whether the chain holds what an update sent while a provider has not taken its manifest.
 * @param hash what the chain holds now
 */
export const isHalfWay = ({ phase, reply, asked }: UpdateEntry, hash: string): boolean =>
  phase === 'done' &&
  reply?.manifestDelivered !== true &&
  matchHash(asked.hash, hash) !== 'differs';

/** What last told the providers, of a deployment's entries (newest first), if it is half-way. */
export function halfWayUpdate(entries: readonly JournalEntry[], hash: string): UpdateEntry | null {
  // Accepting sends the manifest as well, also alone.
  const last = entries.find(({ kind }) => kind === 'update' || kind === 'accept');
  return last?.kind === 'update' && isHalfWay(last, hash) ? last : null;
}
