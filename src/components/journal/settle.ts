/** What can be done about an open write; the journal's code for it is loaded when it is needed. */
import type { Session } from '#api/queries/create-session.ts';
import type { JournalEntry } from '#store/journal-schema.ts';

/** Looks at the server once more. */
export async function lookAgain(session: Session, id: string): Promise<void> {
  const journal = await import('#api/journal/resume.ts');
  await journal.lookAgain(session, id, session.signal);
}

/** Does it again, on the evidence that the operator was shown. Throws where that has changed. */
export async function repeatWrite(session: Session, entry: JournalEntry): Promise<void> {
  const [{ repeatEntry }, { browserDeps }] = await Promise.all([
    import('#api/journal/repeat.ts'),
    import('#api/journal/session.ts'),
  ]);
  const evidence = entry.verdict?.evidence ?? null;
  await repeatEntry(session, entry.id, evidence, { deps: browserDeps() });
}

/** Ends it without repeating it. */
export async function dismissWrite({ clock }: Session, id: string): Promise<void> {
  const { dismissEntry } = await import('#api/journal/repeat.ts');
  await dismissEntry(id, clock());
}
