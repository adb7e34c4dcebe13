import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useSession } from '#api/queries/session.tsx';
import type { Session } from '#api/queries/create-session.ts';
import { compareAmounts } from '#domain/money/decimal.ts';
import { readDraft } from '#store/drafts.ts';
import { recoverUnsaved } from '#store/unsaved.ts';
import { minimumDeposit } from '#store/minimum-deposit.ts';
import type { DraftRecord } from '#store/schema.ts';
import { createSdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** One text with its draft; another one is another page to React. */
export type Workspace = {
  key: string;
  document: SdlDocument;
  keeper: DraftKeeper;
  missing: boolean;
};

/** Dollars that a new deployment starts with unless the operator says otherwise. */
const USUAL_DEPOSIT = '5';

function firstDeposit(session: Session): string {
  const least = minimumDeposit(session.connection.id, 'create');
  return compareAmounts(least, USUAL_DEPOSIT) > 0 ? least : USUAL_DEPOSIT;
}

let opened = 0;

function open(session: Session, found: DraftRecord | null, missing = false): Workspace {
  // A text that was taken over from a deployment has no deposit yet.
  const draft = found && { ...found, deposit: found.deposit || firstDeposit(session) };
  const document = createSdlDocument(draft?.text ?? '');
  const scope = () => session.scope;
  const form = { deposit: firstDeposit(session), autoTopUp: false, note: '' };
  const keeper = createDraftKeeper({
    scope,
    clock: session.clock,
    document,
    draft,
    dseq: null,
    form,
  });
  opened += 1;
  return { key: String(opened), document, keeper, missing };
}

const draftOf = (workspace: Workspace | null): string | null =>
  workspace?.keeper.state.get().draft?.id ?? null;

/** The workspace of the draft that the URL names, or a new one; null while it is being read. */
export function useWorkspace(): Workspace | null {
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const wanted = params.get('draft');
  const [workspace, setWorkspace] = useState(() => (wanted ? null : open(session, null)));
  /** The draft that the URL was last given by this page, or opened for. */
  const named = useRef<string | null>(null);

  useEffect(
    function openWanted() {
      const { scope, clock } = session;
      // Nothing of it is in an open page: what is taken up is a draft like the others.
      const recovered = recoverUnsaved(scope, clock).catch(() => undefined);
      // A draft that was named and left at once is not to be opened when its name arrives.
      const own = wanted !== null && wanted === named.current;
      if (workspace && (own || draftOf(workspace) === wanted)) return undefined;
      let current = true;
      const read = recovered.then(() => (wanted ? readDraft(scope, wanted) : null));
      const show = (draft: DraftRecord | null): void => {
        if (!current) return;
        named.current = wanted;
        setWorkspace(open(session, draft, wanted !== null && !draft));
      };
      read.then(show, () => show(null));
      return () => {
        current = false;
      };
    },
    // A workspace that has just made its draft is the one that the URL comes to name. The location
    // beside it: going on and back at once ends at the same name.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, wanted, location],
  );

  useEffect(
    function nameDraftInUrl() {
      if (!workspace) return undefined;
      const stop = workspace.keeper.start();
      const unsubscribe = workspace.keeper.state.subscribe(() => {
        const draft = draftOf(workspace);
        // Once is enough: the reader may be on the way to another draft by now.
        if (!draft || draft === named.current) return;
        // Where another draft is left for a new one, going back leads to it.
        const replace = named.current === null;
        named.current = draft;
        setParams({ draft }, { replace, preventScrollReset: true });
      });
      return () => {
        unsubscribe();
        stop();
      };
    },
    // oxlint-disable-next-line react/exhaustive-deps
    [workspace],
  );

  return workspace;
}
