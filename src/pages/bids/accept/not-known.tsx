import { useSession } from '#api/queries/session.tsx';
import { lookAgain, repeatWrite } from '#components/journal/settle.ts';
import { Undecided } from '#components/journal/undecided.tsx';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import type { AcceptEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';

/** Nobody can tell whether the leases were made: the operator looks again, or accepts again. */
export function NotKnown({ entry }: { entry: AcceptEntry }) {
  const session = useSession();
  const { busy, problem, run } = useEntryAction();
  return (
    <Undecided
      entry={entry}
      title="It cannot be told whether the leases were made"
      problem={problem}
      actions={
        <>
          <Button
            size="sm"
            pending={busy === 'look'}
            onClick={() => run('look', () => lookAgain(session, entry.id))}
          >
            Check again
          </Button>
          <Button
            size="sm"
            pending={busy === 'repeat'}
            onClick={() => run('repeat', () => repeatWrite(session, entry))}
          >
            Accept again
          </Button>
        </>
      }
    >
      Accepting again makes no second lease: where leases exist, the server only sends the manifest
      again.
    </Undecided>
  );
}
