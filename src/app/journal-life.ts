import { keysOf } from '#api/client/keys.ts';
import { onSettled } from '#api/journal/settled.ts';
import type { Session } from '#api/queries/create-session.ts';
import { listEntries } from '#store/journal-entries.ts';
import { isOpen } from '#store/journal-schema.ts';

/** What an entry of this session changed on the server is read again once the entry is settled. */
export function readAgainWhenSettled({ connection, queryClient, signal }: Session): void {
  const stop = onSettled(({ connectionId, dseq }) => {
    if (connectionId !== connection.id || dseq === null) return;
    for (const queryKey of keysOf(dseq)) void queryClient.invalidateQueries({ queryKey });
  });
  signal.addEventListener('abort', stop, { once: true });
}

/** Finds out what became of writes that an earlier page load left open; repeats none of them. */
export async function resumeJournal(session: Session): Promise<void> {
  const entries = await listEntries(session.scope);
  // Most visits find none, and need none of the code.
  if (!entries.some(isOpen)) return;
  const { resumeOpenEntries } = await import('#api/journal/resume.ts');
  if (!session.signal.aborted) await resumeOpenEntries(session, session.signal);
}
