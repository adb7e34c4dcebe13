import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';

/** The way back to the deployment, before the heading. */
export function BackToOld({ dseq }: { dseq: string }) {
  return (
    <>
      <PageLink to={paths.deployments()} className="text-fg-2">
        Deployments
      </PageLink>
      <span aria-hidden="true"> / </span>
      <PageLink to={paths.deployment(dseq)} className="font-mono text-sm text-fg-2">
        {dseq}
      </PageLink>
      <span aria-hidden="true"> /</span>
    </>
  );
}
