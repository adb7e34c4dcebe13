import { useState } from 'react';
import { repeatEntry } from '#api/journal/repeat.ts';
import { lookAgain } from '#api/journal/resume.ts';
import { browserDeps } from '#api/journal/session.ts';
import { useSession } from '#api/queries/session.tsx';
import type { AcceptEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

/** The answer was lost and nobody can tell: the evidence, and the operator's decision. */
export function Undecided({ entry }: { entry: AcceptEntry }) {
  const session = useSession();
  const [doing, setDoing] = useState<'look' | 'repeat' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const evidence = entry.verdict?.evidence ?? null;

  async function carryOut(what: 'look' | 'repeat'): Promise<void> {
    setDoing(what);
    setProblem(null);
    try {
      if (what === 'look') await lookAgain(session, entry.id, session.signal);
      else await repeatEntry(session, entry.id, evidence, { deps: browserDeps() });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setDoing(null);
    }
  }

  return (
    <Callout
      tone="warn"
      live="alert"
      title="It cannot be told whether the leases were made"
      actions={
        <>
          <Button size="sm" pending={doing === 'look'} onClick={() => void carryOut('look')}>
            Check again
          </Button>
          <Button size="sm" pending={doing === 'repeat'} onClick={() => void carryOut('repeat')}>
            Accept again
          </Button>
        </>
      }
    >
      <ul className="list-disc pl-4">
        {evidence?.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1">
        Accepting again makes no second lease: where leases exist, the server only sends the
        manifest again.
      </p>
      {problem ? <p className="mt-1 text-bad">{problem}</p> : null}
    </Callout>
  );
}
