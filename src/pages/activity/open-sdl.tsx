import { useNavigate } from 'react-router';
import { useScope, useSession } from '#api/queries/session.tsx';
import { useEntryAction } from '#components/journal/use-entry-action.ts';
import { paths } from '#lib/paths.ts';
import { createDraft } from '#store/drafts.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';

/** Opens what a create sent as a new draft; the text itself, which may hold secrets, is not shown here. */
export function OpenSdl({ entry }: { entry: CreateEntry }) {
  const scope = useScope();
  const { clock } = useSession();
  const navigate = useNavigate();
  const { busy, problem, run } = useEntryAction();
  const { sdl, name, depositUsd, autoTopUp } = entry.asked;
  const open = async (): Promise<void> => {
    const content = { text: sdl, deposit: depositUsd, autoTopUp };
    const draft = await createDraft(
      scope,
      { name: name || `From ${entry.dseq ?? 'activity'}`, ...content },
      clock,
    );
    await navigate(paths.newDeployment(draft.id));
  };
  return (
    <>
      <Button size="sm" pending={busy !== null} onClick={() => run('open', open)}>
        Open SDL
      </Button>
      {problem === null ? null : (
        <span role="alert" className="text-bad">
          {problem}
        </span>
      )}
    </>
  );
}
