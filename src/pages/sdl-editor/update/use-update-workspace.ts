import { useEffect, useState } from 'react';
import { useSession } from '#api/queries/session.tsx';
import { updateDraft } from '#store/drafts.ts';
import { listVersions } from '#store/vault.ts';
import { runningVersion } from '#components/sdl/running-version.ts';
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

const NO_FORM = { deposit: '', autoTopUp: false };

type Start = {
  /** What the chain says is running. */
  hash: string;
  /** The SDL as the server keeps it, where it does. */
  served: string | null;
};

/** Opens what was being written, else the SDL of what runs; null while both are being read. */
export function useUpdateWorkspace(dseq: string, { hash, served }: Start): UpdateWorkspace | null {
  const session = useSession();
  const [workspace, setWorkspace] = useState<UpdateWorkspace | null>(null);
  const [start] = useState({ hash, served });

  useEffect(
    function openText() {
      let current = true;
      const read = async (): Promise<UpdateWorkspace> => {
        const { scope, clock } = session;
        const [versions, draft] = await Promise.all([
          listVersions(scope, dseq),
          updateDraft(scope, dseq),
        ]);
        const running = runningVersion(versions, start.hash)?.sdl ?? start.served ?? '';
        const unsent = draft !== null && draft.text !== running ? draft : null;
        const document = createSdlDocument(unsent?.text ?? running);
        const keep = { scope: () => session.scope, clock, document, draft, dseq, form: NO_FORM };
        const unsentSince = unsent?.updatedAt ?? null;
        return { document, keeper: createDraftKeeper(keep), unsentSince };
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
