import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '#api/queries/session.tsx';
import { paths } from '#lib/paths.ts';
import { copyDraft, deleteDraft, restoreDraft } from '#store/drafts.ts';
import type { DraftRecord } from '#store/schema.ts';
import { dismissToast, toast } from '#ui/toast/registry.ts';
import { UNDO_MS } from './deleted-draft.tsx';

const keyOf = (id: string): string => `deleted draft ${id}`;

const failed = (what: string): void =>
  void toast({
    title: `The draft was not ${what}`,
    body: 'This browser refused. Free some storage and try again.',
    tone: 'bad',
  });

/** Duplicates and deletes drafts. What was deleted can be had back here and, after that, in a toast. */
export function useDraftActions(current: string | null) {
  const { scope, clock } = useSession();
  const navigate = useNavigate();
  const [deleted, setDeleted] = useState<DraftRecord[]>([]);
  const [toasts] = useState(() => new Map<string, number>());
  const [said, setSaid] = useState('');
  const forget = useCallback(
    (id: string): void => setDeleted((now) => now.filter((draft) => draft.id !== id)),
    [],
  );

  async function undo(draft: DraftRecord): Promise<void> {
    dismissToast(toasts.get(draft.id) ?? 0);
    await restoreDraft(draft).catch(() => failed('brought back'));
    forget(draft.id);
    setSaid(`${draft.name} is back`);
    if (draft.id === current) await navigate(paths.newDeployment(draft.id));
  }

  return {
    /** What can still be had back. */
    deleted,
    /** What was done last, for those who do not see it. */
    said,
    undo,
    forget,
    async duplicate(draft: DraftRecord): Promise<void> {
      try {
        const copy = await copyDraft(scope, draft, clock);
        setSaid(`${copy.name} was made`);
      } catch {
        failed('duplicated');
      }
    },
    async remove(draft: DraftRecord): Promise<void> {
      const gone = await deleteDraft(scope, draft.id).catch(() => null);
      if (!gone) return failed('deleted');
      setDeleted((now) => [...now, gone]);
      const action = { label: 'Undo', onAction: () => void undo(gone) };
      const title = `Deleted the draft “${gone.name}”`;
      const id = toast({ title, action, lifetimeMs: UNDO_MS, key: keyOf(gone.id) });
      toasts.set(gone.id, id);
      if (gone.id === current) await navigate(paths.newDeployment());
    },
  };
}
