import { useLocation } from 'react-router';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { PageTitle } from '#ui/page.tsx';

/** For addresses that no page has. */
export function NotFound() {
  const { pathname } = useLocation();
  return (
    <>
      <PageTitle>Page not found</PageTitle>
      <EmptyState
        headingLevel="h1"
        title="There is no page here"
        actions={
          <PageLink className={buttonClass({ variant: 'primary' })} to={paths.deployments()}>
            Go to deployments
          </PageLink>
        }
      >
        <p className="wrap-anywhere">
          <code>{pathname}</code> is not an address of Berth. It may have been mistyped.
        </p>
      </EmptyState>
    </>
  );
}
