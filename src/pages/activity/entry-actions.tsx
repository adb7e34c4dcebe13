import { journalAvailability } from '#api/journal/availability.ts';
import { dismissEntry, mayRepeat } from '#api/journal/repeat.ts';
import { lookAgain } from '#api/journal/resume.ts';
import { useSession } from '#api/queries/session.tsx';
import { Evidence } from '#components/journal/evidence.tsx';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import { isOpen, type JournalEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { confirm } from '#ui/confirm/registry.ts';
import { KIND_WORDS, repeatWords } from './entry-words.ts';
import { sendAgain } from './send-again.ts';

/** Whether the operator, with the evidence before them, wants it done again; null evidence needs no asking. */
async function agrees(entry: JournalEntry): Promise<boolean> {
  if (mayRepeat(entry) !== 'confirm') return true;
  return confirm({
    title: `${KIND_WORDS[entry.kind]}: send again?`,
    tone: 'danger',
    body: (
      <div className="grid gap-2">
        {entry.verdict ? <Evidence evidence={entry.verdict.evidence} /> : null}
        <p>{repeatWords(entry)}</p>
      </div>
    ),
  });
}

/** What can be done about an entry: look again, send again, let it rest. */
export function EntryActions({ entry }: { entry: JournalEntry }) {
  const session = useSession();
  const { busy, problem, run } = useEntryAction();
  const repeat = mayRepeat(entry);
  const availability = journalAvailability(session.connection);
  const readOnly = availability.writable ? null : availability.reason;
  const again = async (): Promise<void> => {
    if (await agrees(entry)) await sendAgain(session, entry.id, entry.verdict?.evidence ?? null);
  };
  if (!isOpen(entry) && repeat === 'no') return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      {isOpen(entry) ? (
        <Button
          size="sm"
          pending={busy === 'look'}
          disabledReason={readOnly}
          onClick={() => run('look', () => lookAgain(session, entry.id, session.signal))}
        >
          Check again
        </Button>
      ) : null}
      {repeat === 'no' ? null : (
        <Button
          size="sm"
          pending={busy === 'again'}
          disabledReason={readOnly}
          onClick={() => run('again', again)}
        >
          Send again
        </Button>
      )}
      {repeat === 'confirm' ? (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => run('dismiss', () => dismissEntry(entry.id, session.clock()))}
        >
          Dismiss
        </Button>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="text-bad wrap-anywhere">
          {problem}
        </p>
      )}
    </div>
  );
}
