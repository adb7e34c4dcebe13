import { EmptyState } from '#ui/feedback/notices.tsx';
import { Page } from '#ui/page.tsx';

/** The page of this route. */
export function Component() {
  return (
    <Page title="Deployment">
      <EmptyState title="Nothing here yet" />
    </Page>
  );
}
