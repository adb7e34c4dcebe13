import { entryErrorDetails } from '#components/error/entry-error-details.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Callout, ErrorNotice } from '#ui/feedback/notices.tsx';
import { explainFailure } from '#pages/sdl-editor/create/explain-failure.ts';
import type { UpdateFailure } from './send-update.ts';

const ACTION = 'Update deployment';

type UpdateTroubleProps = { dseq: string; failure: UpdateFailure | null; onAgain: () => void };

function Half({ dseq, failure, onAgain }: UpdateTroubleProps & { failure: UpdateFailure }) {
  return (
    <Callout
      tone="warn"
      live="alert"
      title="The chain has the new SDL; a provider did not take it"
      actions={
        <>
          <Button size="sm" onClick={onAgain}>
            Send again
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(dseq)}>
            Replace
          </PageLink>
        </>
      }
    >
      <p>{failure.error.message}</p>
      <p className="mt-1">
        What ran before keeps running. If the manifest does not fit the lease (other resources,
        count or ports), put those back and send again, or replace the deployment. If the provider
        was only out of reach, send again.
      </p>
    </Callout>
  );
}

/** What became of an update that did not succeed, and what to do next. */
export function UpdateTrouble(props: UpdateTroubleProps) {
  const { failure, onAgain } = props;
  if (!failure) return null;
  if (failure.kind === 'half') return <Half {...props} failure={failure} />;
  if (failure.kind === 'unknown') {
    return (
      <ErrorNotice
        title="It cannot be told whether the update arrived"
        nextStep="Sending the same SDL again does no harm: it brings chain and providers to it. Your text is kept."
        details={entryErrorDetails(failure.error)}
        retryLabel="Send again"
        onRetry={onAgain}
      />
    );
  }
  const { place, title, nextStep } = explainFailure(failure.error, ACTION);
  if (place === 'sdl') return null;
  return (
    <ErrorNotice title={title} nextStep={nextStep} details={entryErrorDetails(failure.error)} />
  );
}

/** Above the editor: what the server said of the SDL that was sent. */
export function RefusedUpdate({ failure }: { failure: UpdateFailure | null }) {
  if (failure?.kind !== 'refused') return null;
  const { place, title, nextStep } = explainFailure(failure.error, ACTION);
  if (place !== 'sdl') return null;
  return (
    <ErrorNotice title={title} nextStep={nextStep} details={entryErrorDetails(failure.error)} />
  );
}
