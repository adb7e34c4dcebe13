import { useSession } from '#api/queries/session.tsx';
import { entryErrorDetails } from '#components/error/entry-error-details.ts';
import { repeatWrite } from '#components/journal/settle.ts';
import { Undecided } from '#components/journal/undecided.tsx';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { explainFailure } from './explain-failure.ts';
import type { Create } from './use-create.ts';

const ACTION = 'Create deployment';

/** Nobody can tell whether it was created: the operator decides. */
function NotKnown({ entry }: { entry: CreateEntry }) {
  const session = useSession();
  const { busy, problem, run } = useEntryAction();
  return (
    <Undecided
      entry={entry}
      title="It cannot be told whether the deployment was created"
      problem={problem}
      actions={
        <>
          <Button
            size="sm"
            pending={busy !== null}
            onClick={() => run('again', () => repeatWrite(session, entry))}
          >
            Create again
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.deployments()}>
            Look at deployments
          </PageLink>
        </>
      }
    >
      Look among the deployments first. If you create again and the first one did go through, you
      will have two and pay for both.
    </Undecided>
  );
}

function Failed({ entry }: { entry: CreateEntry }) {
  const { error, verdict } = entry;
  if (verdict?.kind === 'did-not') {
    return (
      <ErrorNotice
        title="The deployment was not created"
        nextStep={`${verdict.evidence.lines.join(' ')} Nothing was paid. Press ${ACTION} to try again.`}
        details={error ? entryErrorDetails(error) : undefined}
      />
    );
  }
  if (!error) return null;
  const failure = explainFailure(error, ACTION);
  if (failure.place !== 'form') return null;
  return (
    <ErrorNotice
      title={failure.title}
      nextStep={failure.nextStep}
      details={entryErrorDetails(error)}
    />
  );
}

/** What went wrong with a create and belongs neither to the text nor to the deposit. */
export function CreateTrouble({ create }: { create: Create }) {
  const { state, entry, error } = create;
  if (error) {
    return (
      <ErrorNotice
        title="Nothing was sent"
        nextStep={`${error.message} Your text and amounts are kept.`}
        actions={
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.activity()}>
            Open activity
          </PageLink>
        }
      />
    );
  }
  if (!entry) return null;
  if (state === 'undecided') return <NotKnown entry={entry} />;
  return state === 'failed' ? <Failed entry={entry} /> : null;
}
