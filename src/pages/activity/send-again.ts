import { repeatEntry } from '#api/journal/repeat.ts';
import { browserDeps, type JournalSession } from '#api/journal/session.ts';
import type { Evidence } from '#store/journal-schema.ts';

/**
 * Sends again what an entry asked for. Resolves once that is on disk as an entry of its own, which
 * shows what becomes of it; rejects, with the reason, where nothing was sent.
 */
export function sendAgain(
  session: JournalSession,
  id: string,
  confirmed: Evidence | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { deps: browserDeps(), onRecorded: () => resolve() };
    repeatEntry(session, id, confirmed, options).then(() => resolve(), reject);
  });
}
