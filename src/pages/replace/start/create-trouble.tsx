import type { ReactNode } from 'react';
import { ApiError } from '#api/client/api-error.ts';
import { PageLink } from '#components/page-link.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { paths } from '#lib/paths.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { buttonClass } from '#ui/button.tsx';
import { Callout, ErrorNotice } from '#ui/feedback/notices.tsx';

const activity: ReactNode = (
  <PageLink className={buttonClass({ size: 'sm' })} to={paths.activity()}>
    Open activity
  </PageLink>
);

/** The answer was lost, and nobody can tell: the evidence, and where to decide. */
function Undecided({ entry }: { entry: CreateEntry }) {
  return (
    <Callout
      tone="warn"
      live="alert"
      title="It cannot be told whether the replacement was created"
      actions={activity}
    >
      <ul className="list-disc pl-4">
        {entry.verdict?.evidence.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1">Decide under Activity; this page then goes on from there.</p>
    </Callout>
  );
}

function Failed({ entry }: { entry: CreateEntry }) {
  const { error, verdict } = entry;
  if (verdict?.kind === 'did-not') {
    return (
      <ErrorNotice
        title="The replacement was not created"
        nextStep={`${verdict.evidence.lines.join(' ')} Nothing was paid. Press the button to try again.`}
      />
    );
  }
  if (!error) return null;
  const { status, code, message } = error;
  const refused = new ApiError({
    status: status ?? 0,
    code,
    message,
    operation: 'createDeployment',
    requestId: entry.id,
  });
  return (
    <RequestError
      title={status === 400 ? message : 'The replacement was not created'}
      error={refused}
    />
  );
}

/** What went wrong with creating the replacement; nothing while all is well. */
export function CreateTrouble({ replacing: { write, replacement } }: { replacing: Replacing }) {
  const { create, entry } = replacement;
  if (write.error) {
    return (
      <ErrorNotice title="Nothing was sent" nextStep={write.error.message} actions={activity} />
    );
  }
  if (!entry) return null;
  if (create === 'undecided') return <Undecided entry={entry} />;
  return create === 'failed' ? <Failed entry={entry} /> : null;
}
