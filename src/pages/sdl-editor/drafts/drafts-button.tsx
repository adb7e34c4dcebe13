import { useState } from 'react';
import { useScope } from '#api/queries/session.tsx';
import { countDrafts, listDrafts } from '#store/drafts.ts';
import { useStored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';
import { Button } from '#ui/button.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';
import { preloadDialog } from '#ui/overlay/load.ts';
import { DraftList } from './draft-list.tsx';
import { notBlank } from './filter-drafts.ts';

type OpenListProps = { current: string | null; onClose: () => void };

/** Reads the drafts with their texts: only while they are looked at. */
function OpenList(props: OpenListProps) {
  const scope = useScope();
  const { data, status } = useStored('drafts', `list ${scopeKey(scope)}`, () => listDrafts(scope));
  if (status === 'loading') {
    return (
      <Loading label="Reading the drafts">
        <Skeleton height="8rem" />
      </Loading>
    );
  }
  return <DraftList {...props} drafts={(data ?? []).filter(notBlank)} />;
}

/** Opens the list of every draft of this connection, last changed first. */
export function DraftsButton({ current }: { current: string | null }) {
  const scope = useScope();
  const [open, setOpen] = useState(false);
  const count = useStored('drafts', `count ${scopeKey(scope)}`, () => countDrafts(scope)).data ?? 0;
  if (count === 0 && !open) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={preloadDialog}
        onFocus={preloadDialog}
        onClick={() => setOpen(true)}
      >
        Drafts {count}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title="Drafts"
        footer={<Button onClick={close}>Close</Button>}
      >
        <OpenList current={current} onClose={close} />
      </Dialog>
    </>
  );
}
