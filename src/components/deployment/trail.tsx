import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';

/** The way back: the fleet, then the deployment by its name, else by its number. */
export function Trail({ dseq, name }: { dseq: string; name: string | null }) {
  return (
    <nav aria-label="Breadcrumb" className="flex flex-wrap gap-x-1.5">
      <PageLink to={paths.deployments()}>Deployments</PageLink>
      <span aria-hidden="true">/</span>
      <PageLink to={paths.deployment(dseq)} className="max-w-72 truncate" title={name ?? dseq}>
        {name ?? dseq}
      </PageLink>
      <span aria-hidden="true">/</span>
    </nav>
  );
}
