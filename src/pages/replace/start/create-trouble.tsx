import type { ReactNode } from 'react';
import { ApiError } from '#api/client/api-error.ts';
import { Undecided } from '#components/journal/undecided.tsx';
import { PageLink } from '#components/page-link.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { paths } from '#lib/paths.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { buttonClass } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';

const activity: ReactNode = (
  <PageLink className={buttonClass({ size: 'sm' })} to={paths.activity()}>
    Open activity
  </PageLink>
);

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
  if (create === 'undecided') {
    return (
      <Undecided
        entry={entry}
        title="It cannot be told whether the replacement was created"
        actions={activity}
      >
        Decide under Activity; this page then goes on from there.
      </Undecided>
    );
  }
  return create === 'failed' ? <Failed entry={entry} /> : null;
}
