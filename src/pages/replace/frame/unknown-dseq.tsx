import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { PageTitle } from '#ui/page.tsx';

/** The server does not know the dseq; somebody else's deployment looks just the same. */
export function UnknownDseq({ dseq }: { dseq: string }) {
  const { connection } = useSession();
  const title = `No deployment ${dseq.slice(0, 40)} here`;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <EmptyState
        headingLevel="h1"
        title={title}
        actions={
          <>
            <PageLink className={buttonClass({ variant: 'primary' })} to={paths.deployments()}>
              Go to deployments
            </PageLink>
            <PageLink className={buttonClass()} to={paths.newDeployment()}>
              New deployment
            </PageLink>
          </>
        }
      >
        {connection.name} does not know this dseq, so that there is nothing to replace. If it was
        made through another connection, switch to that one at the top of the page.
      </EmptyState>
    </>
  );
}
