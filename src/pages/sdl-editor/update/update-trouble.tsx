import { useSession } from '#api/queries/session.tsx';
import { entryErrorDetails } from '#components/error/entry-error-details.ts';
import { repeatWrite } from '#components/journal/settle.ts';
import { Undecided } from '#components/journal/undecided.tsx';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import type { UpdateEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { explainFailure } from '#pages/sdl-editor/create/explain-failure.ts';
import { HalfWayNotice } from './half-way-notice.tsx';
import type { HalfWay } from './use-half-way.ts';
import type { Update } from './use-update.ts';

const ACTION = 'Update deployment';

/** Nobody can tell what the chain holds; sending it again does no harm. */
function NotKnown({ entry }: { entry: UpdateEntry }) {
  const session = useSession();
  const { busy, problem, run } = useEntryAction();
  return (
    <Undecided
      entry={entry}
      title="It cannot be told whether the update arrived"
      problem={problem}
      actions={
        <Button
          size="sm"
          pending={busy !== null}
          onClick={() => run('again', () => repeatWrite(session, entry))}
        >
          Send again
        </Button>
      }
    >
      Sending the same SDL again does no harm: it brings chain and providers to it.
    </Undecided>
  );
}

function Failed({ entry: { verdict, error } }: { entry: UpdateEntry }) {
  if (verdict?.kind === 'did-not') {
    return (
      <ErrorNotice
        title="The update did not happen"
        nextStep={`${verdict.evidence.lines.join(' ')} What ran before goes on. Press ${ACTION} to try again.`}
        details={error ? entryErrorDetails(error) : undefined}
      />
    );
  }
  if (!error) return null;
  const { place, title, nextStep } = explainFailure(error, ACTION);
  if (place === 'sdl') return null;
  return <ErrorNotice title={title} nextStep={nextStep} details={entryErrorDetails(error)} />;
}

type UpdateTroubleProps = { update: Update; half: HalfWay | null };

/** What became of an update that did not succeed, and what to do next. */
export function UpdateTrouble({ update, half }: UpdateTroubleProps) {
  const { entry, own, state, error, busy } = update;
  if (error) {
    return (
      <ErrorNotice title="Nothing was sent" nextStep={`${error.message} Your text is kept.`} />
    );
  }
  if (busy) return null;
  if (half) {
    const again = (): void => void update.send(half.entry.asked.sdl, '');
    return <HalfWayNotice half={half} onAgain={again} />;
  }
  if (!entry) return null;
  if (state === 'undecided') return <NotKnown entry={entry} />;
  return state === 'failed' && own ? <Failed entry={entry} /> : null;
}

/** Above the editor: what the server said of the SDL that was sent. */
export function RefusedUpdate({ entry, own, state }: Update) {
  if (!entry?.error || !own || state !== 'failed') return null;
  const { place, title, nextStep } = explainFailure(entry.error, ACTION);
  if (place !== 'sdl') return null;
  return <ErrorNotice title={title} nextStep={nextStep} details={entryErrorDetails(entry.error)} />;
}
