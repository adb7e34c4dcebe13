import type { ReactNode } from 'react';
import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { PageTitle } from '#ui/page.tsx';

function NothingHere({ title, children }: { title: string; children: ReactNode }) {
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
        {children}
      </EmptyState>
    </>
  );
}

/** The server does not know the dseq; somebody else's deployment looks just the same. */
export function UnknownDseq({ dseq }: { dseq: string }) {
  const { connection } = useSession();
  return (
    <NothingHere title={`No deployment ${dseq} here`}>
      <p>
        {connection.name} does not know this dseq, or it belongs to another account. If it was made
        through another connection, switch to that one at the top of the page.
      </p>
    </NothingHere>
  );
}

/** The address holds something that no deployment is numbered with. */
export function NotADseq({ text }: { text: string }) {
  return (
    <NothingHere title="This is not a deployment’s number">
      <p className="wrap-anywhere">
        “{text.slice(0, 80)}” in the address is not a dseq. A dseq is a whole number, such as
        1781284403311.
      </p>
    </NothingHere>
  );
}
