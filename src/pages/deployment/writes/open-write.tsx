import { useState } from 'react';
import { useSession } from '#api/queries/session.tsx';
import { Age } from '#components/time/moment.tsx';
import type { JournalEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { dismissWrite, lookAgain, repeatWrite } from './settle.ts';
import { repeatLabel, writeStanding, writeTitle } from './write-words.ts';

type Doing = 'looking' | 'repeating' | 'leaving';

/** What the operator can do about a write of which nobody can tell whether it happened. */
function Choices({ entry }: { entry: JournalEntry }) {
  const session = useSession();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (what: Doing, run: () => Promise<unknown>): Promise<void> => {
    setDoing(what);
    setProblem(null);
    try {
      await run();
    } catch (caught) {
      setProblem(caught instanceof Error ? caught.message : String(caught));
    } finally {
      setDoing(null);
    }
  };
  const button = (what: Doing, label: string, run: () => Promise<unknown>) => (
    <Button
      size="sm"
      pending={doing === what}
      disabledReason={doing !== null && doing !== what ? 'Another step is under way.' : null}
      onClick={() => void act(what, run)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className="mt-2 flex flex-wrap gap-2">
        {button('looking', 'Look again', () => lookAgain(session, entry.id))}
        {button('repeating', repeatLabel(entry), () => repeatWrite(session, entry))}
        {button('leaving', 'Leave it', () => dismissWrite(entry.id))}
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
          <ul className="list-disc pl-4">
            {verdict.evidence.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="mt-1">If it did happen and you repeat it, it happens twice.</p>
          <Choices entry={entry} />
        </>
      ) : null}
    </Callout>
  );
}
