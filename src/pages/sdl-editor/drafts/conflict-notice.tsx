import { useObservable } from '#lib/observable.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { DraftKeeper } from './draft-keeper.ts';

/** Another tab saved the same draft: nothing is written until the operator says which text counts. */
export function ConflictNotice({ keeper }: { keeper: DraftKeeper }) {
  const { status } = useObservable(keeper.state);
  if (status !== 'conflict') return null;
  return (
    <Callout
      tone="warn"
      live="status"
      title="This draft was changed in another tab"
      actions={
        <>
          <Button size="sm" onClick={() => void keeper.settle('mine')}>
            Keep this text
          </Button>
          <Button size="sm" onClick={() => void keeper.settle('theirs')}>
            Take the other
          </Button>
        </>
      }
    >
      This text is not being saved until you choose. Taking the other can be undone in the editor.
    </Callout>
  );
}
