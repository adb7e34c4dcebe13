import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';

type TrailProps = {
  /** The deployment that the page is about in part; left out on its own page. */
  dseq?: string;
  /** Its name, where it has one. */
  name?: string | null;
};

/** The way back: the fleet, then the deployment by its name, else by its number. */
export function Trail({ dseq, name = null }: TrailProps) {
  return (
    <nav aria-label="Breadcrumb" className="flex flex-wrap gap-x-1.5">
      <PageLink to={paths.deployments()}>Deployments</PageLink>
      <span aria-hidden="true">/</span>
      {dseq === undefined ? null : (
        <>
          <PageLink to={paths.deployment(dseq)} className="max-w-72 truncate" title={name ?? dseq}>
            {name ?? dseq}
          </PageLink>
          <span aria-hidden="true">/</span>
        </>
      )}
    </nav>
  );
}
