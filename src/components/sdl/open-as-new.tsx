import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '#api/queries/session.tsx';
import { usePreloadPath } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { createDraft } from '#store/drafts.ts';
import { draftName } from './sdl-name.ts';
import { Button, type ButtonLook } from '#ui/button.tsx';
import { toast } from '#ui/toast/registry.ts';

/** What is carried over to a new deployment. */
export type Carried = {
  sdl: string;
  /** The operator's name for it; null lets the draft be named after its text. */
  name: string | null;
  note: string;
};

/** Opens an SDL as the draft of a new deployment, with name and note. */
function useOpenAsNew(): (carried: Carried) => Promise<void> {
  const session = useSession();
  const navigate = useNavigate();
  return async ({ sdl, name, note }) => {
    const named = name !== null;
    try {
      const content = { name: name ?? draftName(sdl), named, text: sdl, note };
      const draft = await createDraft(session.scope, content, session.clock);
      await navigate(paths.newDeployment(draft.id));
    } catch {
      toast({
        title: 'The draft could not be kept',
        body: 'This browser refused to keep it. Free some storage and try again.',
        tone: 'bad',
      });
    }
  };
}

type OpenAsNewProps = ButtonLook & {
  /** Asked for when it is pressed. */
  carried: () => Carried;
  children: ReactNode;
};

/** A button that opens an SDL as a new deployment. */
export function OpenAsNew({ carried, children, ...look }: OpenAsNewProps) {
  const open = useOpenAsNew();
  const preload = usePreloadPath();
  const intent = (): void => preload(paths.newDeployment());
  return (
    <Button {...look} onPointerEnter={intent} onFocus={intent} onClick={() => void open(carried())}>
      {children}
    </Button>
  );
}
