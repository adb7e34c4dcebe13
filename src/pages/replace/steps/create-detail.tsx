import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { Replacing } from '#pages/replace/replacing.ts';

/** Of the first step: what is being created, or what was. */
export function CreateDetail({ replacing: { replacement } }: { replacing: Replacing }) {
  const { create, dseq, stage } = replacement;
  if (stage.kind === 'nothing' || stage.kind === 'over') {
    return 'The same SDL as a new deployment, with a deposit of its own.';
  }
  if (dseq !== null) {
    return (
      <>
        Deployment{' '}
        <PageLink to={paths.deployment(dseq)} className="font-mono underline">
          {dseq}
        </PageLink>
      </>
    );
  }
  switch (create) {
    case 'finding-out':
      return 'The answer was lost. Looking for what became of it; nothing is sent twice. This can take two minutes.';
    case 'undecided':
      return 'It cannot be told yet whether it was created.';
    default:
      return 'On its way. You can reload or leave: it goes on, and nothing is sent twice.';
  }
}
