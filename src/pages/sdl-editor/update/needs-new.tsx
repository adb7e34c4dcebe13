import { useNavigate } from 'react-router';
import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { createDraft } from '#store/drafts.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { draftName } from '#pages/sdl-editor/drafts/draft-name.ts';

/** Why the button is dead while changes need a new deployment. */
export const NEEDS_NEW =
  'Some changes need a new deployment: the chain would take their hash, and the provider would refuse the manifest.';

type NeedsNewProps = { dseq: string; text: () => string };

/** The changes go beyond what a running deployment can take: what to do instead. */
export function NeedsNew({ dseq, text }: NeedsNewProps) {
  const session = useSession();
  const navigate = useNavigate();
  const openAsNew = async (): Promise<void> => {
    const sdl = text();
    const draft = await createDraft(
      session.scope,
      { name: draftName(sdl), text: sdl, deposit: '5' },
      session.clock,
    );
    void navigate(paths.newDeployment(draft.id));
  };
  return (
    <Callout
      tone="warn"
      live="status"
      title="This cannot be sent as an update"
      actions={
        <>
          <Button size="sm" onClick={() => void openAsNew()}>
            Open as new deployment
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(dseq)}>
            Replace
          </PageLink>
        </>
      }
    >
      {NEEDS_NEW} Open the text as a new deployment, or take those changes back.
    </Callout>
  );
}
