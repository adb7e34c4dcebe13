import { useObservable } from '#lib/use-observable.ts';
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
          <Button size="sm" onClick={() => void keeper.settle('theirs')}>
            Take the other’s text
          </Button>
          <Button size="sm" onClick={() => void keeper.settle('copy')}>
            Keep mine as a copy
          </Button>
        </>
      }
    >
      What stands here is not saved to it any more. Take the newer text (the editor can undo that),
      or go on here with a draft of its own. Neither text is lost.
    </Callout>
  );
}
