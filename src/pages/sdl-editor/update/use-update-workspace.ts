import { useEffect, useState } from 'react';
import { useSession } from '#api/queries/session.tsx';
import { updateDrafts } from '#store/drafts.ts';
import { recoverUnsaved } from '#store/unsaved.ts';
import { listVersions } from '#store/vault.ts';
import { readServed, runningOf } from './running.ts';
import { createDraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { createSdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';

/** The text of an update, with the draft that keeps it until it is sent. */
export type UpdateWorkspace = {
  document: SdlDocument;
  keeper: DraftKeeper;
  /** When the unsent changes that it opened with were written, ms since the epoch; null for none. */
  unsentSince: number | null;
};

const NO_FORM = { deposit: '', autoTopUp: false, note: '' };

type Start = {
  /** What the chain says is running. */
  hash: string;
  /** The SDL as the server keeps it, where it does. */
  served: string | null;
  /** The draft that the address names; the last changed one where it names none. */
  draft: string | null;
};

/** Opens what was being written, else the SDL of what runs; null while both are being read. */
export function useUpdateWorkspace(dseq: string, given: Start): UpdateWorkspace | null {
  const session = useSession();
  const [workspace, setWorkspace] = useState<UpdateWorkspace | null>(null);
  const [start] = useState(given);

  useEffect(
    function openText() {
      let current = true;
      const read = async (): Promise<UpdateWorkspace> => {
        const { scope, clock } = session;
        await recoverUnsaved(scope, clock).catch(() => undefined);
        const [versions, drafts, served] = await Promise.all([
          listVersions(scope, dseq),
          updateDrafts(scope, dseq),
          readServed(start.served),
        ]);
        const draft = drafts.find(({ id }) => id === start.draft) ?? drafts[0] ?? null;
        const running = runningOf(versions, start.hash, served).sdl ?? '';
        const unsent = draft !== null && draft.text !== running ? draft : null;
        const document = createSdlDocument(unsent?.text ?? running);
        const keep = { scope: () => session.scope, clock, document, draft, dseq, form: NO_FORM };
        const keeper = createDraftKeeper({ ...keep, unchanged: running });
        const unsentSince = unsent?.updatedAt ?? null;
        return { document, keeper, unsentSince };
      };
      const open = async (): Promise<void> => {
        const opened = await read();
        if (current) setWorkspace(opened);
      };
      void open();
      return () => {
        current = false;
      };
    },
    [session, dseq, start],
  );

  useEffect(
    function keepDraft() {
      return workspace?.keeper.start();
    },
    [workspace],
  );
  return workspace;
}
