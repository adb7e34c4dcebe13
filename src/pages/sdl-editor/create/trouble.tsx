import { useState } from 'react';
import { browserDeps } from '#api/journal/session.ts';
import { repeatEntry } from '#api/journal/repeat.ts';
import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Callout, ErrorNotice } from '#ui/feedback/notices.tsx';
import { errorDetails } from './error-details.ts';
import { explainFailure } from './explain-failure.ts';
import type { Create } from './use-create.ts';

const ACTION = 'Create deployment';

/** The answer was lost and nobody can tell: the evidence, and the operator's decision. */
function Undecided({ entry }: { entry: CreateEntry }) {
  const session = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const evidence = entry.verdict?.evidence ?? null;
  const again = async (): Promise<void> => {
    setSending(true);
    try {
      await repeatEntry(session, entry.id, evidence, { deps: browserDeps() });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <Callout
      tone="warn"
      live="alert"
      title="It cannot be told whether the deployment was created"
      actions={
        <>
          <Button size="sm" pending={sending} onClick={() => void again()}>
            Create again
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.deployments()}>
            Look at deployments
          </PageLink>
        </>
      }
    >
      <ul className="list-disc pl-4">
        {evidence?.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1">
        Look among the deployments first. If you create again and the first one did go through, you
        will have two and pay for both.
      </p>
      {problem ? <p className="mt-1 text-bad">{problem}</p> : null}
    </Callout>
  );
}

function Failed({ entry }: { entry: CreateEntry }) {
  const { error, verdict } = entry;
  if (verdict?.kind === 'did-not') {
    return (
      <ErrorNotice
        title="The deployment was not created"
        nextStep={`${verdict.evidence.lines.join(' ')} Nothing was paid. Press ${ACTION} to try again.`}
        details={error ? errorDetails(error) : undefined}
      />
    );
  }
  if (!error) return null;
  const failure = explainFailure(error, ACTION);
  if (failure.place !== 'form') return null;
  return (
    <ErrorNotice title={failure.title} nextStep={failure.nextStep} details={errorDetails(error)} />
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
  if (state === 'undecided') return <Undecided entry={entry} />;
  return state === 'failed' ? <Failed entry={entry} /> : null;
}
