import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';

/** The way back, before the heading. */
export function BackToFleet() {
  return (
    <>
      <PageLink to={paths.deployments()} className="text-fg-2">
        Deployments
      </PageLink>
      <span aria-hidden="true"> /</span>
    </>
  );
}
