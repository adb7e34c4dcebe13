import { OpenAsNew, type Carried } from '#components/sdl/open-as-new.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

/** Why the button is dead while changes need a new deployment. */
export const NEEDS_NEW =
  'Some changes need a new deployment: the chain would take their hash, and the provider would refuse the manifest.';

type NeedsNewProps = { dseq: string; carried: () => Carried };

/** The changes go beyond what a running deployment can take: what to do instead. */
export function NeedsNew({ dseq, carried }: NeedsNewProps) {
  return (
    <Callout
      tone="warn"
      live="status"
      title="This cannot be sent as an update"
      actions={
        <>
          <OpenAsNew size="sm" carried={carried}>
            Open as a new deployment
          </OpenAsNew>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(dseq)}>
            Replace
          </PageLink>
        </>
      }
    >
      {NEEDS_NEW} Open the text as a new deployment (name and note go with it), or take those
      changes back. This one goes on, and is paid for, until you close it.
    </Callout>
  );
}
