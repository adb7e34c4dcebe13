import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useJournalEntries, useUpdateDeployment } from '#api/journal/hooks.ts';
import { stateOf, type WriteState } from '#api/journal/progress.ts';
import { LaneBusyError } from '#api/journal/start.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { paths } from '#lib/paths.ts';
import { isOpen, type JournalEntry, type UpdateEntry } from '#store/journal-schema.ts';
import { toast } from '#ui/toast/registry.ts';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';

export type Update = {
  state: WriteState;
  /** The last one of this deployment, whichever page load or tab began it. */
  entry: UpdateEntry | null;
  /** It began, or was under way, while this page was open. */
  own: boolean;
  /** Why nothing was even written down. */
  error: Error | null;
  /** Under way: the text is as it was sent. */
  busy: boolean;
  send: (sdl: string, note: string) => Promise<void>;
};

const BUSY: ReadonlySet<WriteState> = new Set(['preparing', 'sending', 'finding-out']);

const isUpdateOf =
  (dseq: string) =>
  (entry: JournalEntry): entry is UpdateEntry =>
    entry.kind === 'update' && entry.dseq === dseq;

/** Sends an update, carries on one that an earlier page load began, and leaves when it has arrived. */
export function useUpdate(dseq: string, keeper: DraftKeeper): Update {
  const session = useSession();
  const scope = useScope();
  const navigate = useNavigate();
  const write = useUpdateDeployment(session);
  const entries = useJournalEntries(scope).data ?? [];
  const begun = write.state === 'preparing';
  const entry = write.entry ?? (begun ? null : (entries.find(isUpdateOf(dseq)) ?? null));
  const state = stateOf(entry, begun);
  const [watched, setWatched] = useState<string | null>(null);
  if (entry && isOpen(entry) && entry.id !== watched) setWatched(entry.id);
  const own = entry !== null && (entry.id === write.entry?.id || entry.id === watched);
  const arrived = own && entry.phase === 'done' && entry.reply?.manifestDelivered === true;

  useEffect(
    function goToDeployment() {
      if (!arrived) return;
      const leave = async (): Promise<void> => {
        await keeper.consume();
        toast({
          title: 'Updated',
          body: 'The chain and the providers have the new SDL.',
          tone: 'ok',
        });
        await navigate(paths.deployment(dseq));
      };
      void leave();
    },
    [arrived, keeper, navigate, dseq],
  );

  return {
    state,
    entry,
    own,
    // Another tab is at it: what that one comes to is shown instead.
    error: write.error instanceof LaneBusyError && entry ? null : write.error,
    busy: BUSY.has(state) || arrived,
    async send(sdl, note) {
      await keeper.flush();
      await write.run({ dseq, sdl, note });
    },
  };
}
