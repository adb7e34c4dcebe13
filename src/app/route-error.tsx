import { useRouteError } from 'react-router';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { Page } from '#ui/page.tsx';

/** A chunk that can no longer be had: the build changed under an open tab, or the network went. */
const isMissingChunk = (error: unknown): boolean =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** What is left when a page cannot be shown: what happened, and a way back. */
export function RouteError() {
  const error = useRouteError();
  const missing = isMissingChunk(error);
  return (
    <Page title="Something went wrong">
      <ErrorNotice
        title={missing ? 'A part of Berth could not be loaded' : 'This page stopped working'}
        nextStep={
          missing
            ? 'The connection was lost, or Berth was updated while this tab was open. Reload the page.'
            : 'Nothing was sent twice and nothing you saved is lost. Reload the page; if it happens again, the details say where.'
        }
        details={error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        retryLabel="Reload"
        onRetry={() => window.location.reload()}
        actions={
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.deployments()}>
            Go to deployments
          </PageLink>
        }
      />
    </Page>
  );
}
