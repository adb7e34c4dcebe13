import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '#api/client/keys.ts';
import { useCreateDeployment, useJournalEntries } from '#api/journal/hooks.ts';
import { stateOf, stepsOf } from '#api/journal/progress.ts';
import type { Step, WriteState } from '#api/journal/progress.ts';
import { LaneBusyError } from '#api/journal/start.ts';
import type { CreateInput } from '#api/journal/writes.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { paths } from '#lib/paths.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { useObservable } from '#lib/use-observable.ts';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { createOfDraft } from './create-of-draft.ts';

export type Create = {
  state: WriteState;
  steps: Step[];
  entry: CreateEntry | null;
  /** Why nothing was even written down. */
  error: Error | null;
  /** Under way: the text and the amounts are as they were sent. */
  busy: boolean;
  run: (input: CreateInput) => Promise<void>;
};

const BUSY: ReadonlySet<WriteState> = new Set(['preparing', 'sending', 'finding-out']);

/** Creates from a draft, finds a create that an earlier page load began, and goes on to the bids. */
export function useCreate(keeper: DraftKeeper): Create {
  const session = useSession();
  const scope = useScope();
  const navigate = useNavigate();
  const { draft } = useObservable(keeper.state);
  const write = useCreateDeployment(session);
  const entries = useJournalEntries(scope).data ?? [];
  // Begun by an earlier page load, or just now in another tab with the same draft.
  const elsewhere = write.state === 'idle' || write.error instanceof LaneBusyError;
  const entry = write.entry ?? (elsewhere ? createOfDraft(entries, draft) : null);
  const state = write.entry || !entry ? write.state : stateOf(entry, false);
  const created = entry?.phase === 'done' ? entry.dseq : null;

  useEffect(
    function goToBids() {
      if (created === null) return;
      // The draft stays until the bids are there: a reload on the way would find nothing to go on with.
      const leave = async (): Promise<void> => {
        await navigate(paths.bids(created), { replace: true });
        await keeper.consume();
      };
      void leave();
    },
    [created, keeper, navigate],
  );

  return {
    state,
    steps: stepsOf('create', state),
    entry,
    error: entry ? null : write.error,
    busy: BUSY.has(state) || created !== null,
    async run(input) {
      await keeper.flush();
      const ended = await write.run(input);
      // A refusal for want of credits means that those on screen are not what there is.
      if (ended?.error) void session.queryClient.invalidateQueries({ queryKey: keys.balances });
    },
  };
}
