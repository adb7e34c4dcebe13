import { useSession } from '#api/queries/session.tsx';
import { EvidenceLines } from '#components/journal/evidence.tsx';
import { dismissWrite, lookAgain, repeatWrite } from '#components/journal/settle.ts';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import { Age } from '#components/time/moment.tsx';
import type { JournalEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { repeatLabel, repeatWarning, writeStanding, writeTitle } from './write-words.ts';

/** What the operator can do about a write of which nobody can tell whether it happened. */
function Choices({ entry }: { entry: JournalEntry }) {
  const session = useSession();
  const { busy, problem, run } = useEntryAction();
  const button = (what: string, label: string, work: () => Promise<unknown>) => (
    <Button
      size="sm"
      pending={busy === what}
      disabledReason={busy !== null && busy !== what ? 'Another step is under way.' : null}
      onClick={() => run(what, work)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className="mt-2 flex flex-wrap gap-2">
        {button('looking', 'Look again', () => lookAgain(session, entry.id))}
        {button('repeating', repeatLabel(entry), () => repeatWrite(session, entry))}
        {button('leaving', 'Leave it', () => dismissWrite(session, entry.id))}
      </div>
      <output className="mt-1 block text-bad empty:hidden">{problem}</output>
    </>
  );
}

/** A write whose end is not known: where it stands, the evidence, the choices. */
export function OpenWrite({ entry }: { entry: JournalEntry }) {
  const { verdict } = entry;
  return (
    <Callout
      tone={verdict ? 'warn' : 'info'}
      live="status"
      title={
        <>
          {writeTitle(entry)}{' '}
          <span className="font-normal text-fg-3">
            asked <Age ms={entry.at} /> ago
          </span>
        </>
      }
    >
      <p>{writeStanding(entry)}</p>
      {verdict ? (
        <>
          <EvidenceLines evidence={verdict.evidence} />
          <p className="mt-1">{repeatWarning(entry)}</p>
          <Choices entry={entry} />
        </>
      ) : null}
    </Callout>
  );
}
