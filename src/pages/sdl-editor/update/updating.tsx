import { useState } from 'react';
import type { Legal } from '#domain/deployment/legal-actions.ts';
import { Moment } from '#components/time/moment.tsx';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { ConflictNotice } from '#pages/sdl-editor/drafts/conflict-notice.tsx';
import { EditorPanel } from '#pages/sdl-editor/editor-panel.tsx';
import { useSdlCheck } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import { OpenFile } from '#pages/sdl-editor/start/open-file.tsx';
import { useGroups } from '#pages/sdl-editor/summary/use-groups.ts';
import { WhatItAsksFor } from '#pages/sdl-editor/summary/what-it-asks-for.tsx';
import { isCertain } from './running.ts';
import type { Running } from './running.ts';
import { RefusedUpdate } from './update-trouble.tsx';
import { UpdateSide } from './update-side.tsx';
import { useAdopt } from './use-adopt.ts';
import { useChanges } from './use-changes.ts';
import { useUpdate } from './use-update.ts';
import type { UpdateWorkspace } from './use-update-workspace.ts';

function Unsent({ workspace, running }: { workspace: UpdateWorkspace; running: string | null }) {
  const { document, unsentSince } = workspace;
  const [gone, setGone] = useState(false);
  if (unsentSince === null || gone) return null;
  const discard = (): void => {
    document.replace(running ?? '');
    setGone(true);
  };
  return (
    <Callout
      tone="info"
      title="Changes that were not sent"
      actions={
        <Button size="sm" onClick={discard}>
          Discard
        </Button>
      }
    >
      Last changed <Moment ms={unsentSince} />. Discarding brings back what runs.
    </Callout>
  );
}

type UpdatingProps = {
  dseq: string;
  /** What the chain holds. */
  hash: string;
  running: Running;
  workspace: UpdateWorkspace;
  legal: Legal;
};

/** The text of the update, what it changes, and sending it. */
export function Updating({ dseq, hash, running, workspace, legal }: UpdatingProps) {
  const { document, keeper } = workspace;
  const [editor, setEditor] = useState<EditorHandle | null>(null);
  const checked = useSdlCheck(document);
  const diff = useChanges(running.sdl, checked.text);
  const update = useUpdate(dseq, workspace);
  useAdopt(dseq, hash, running, checked);
  return (
    <div className="sdl-page">
      <div className="sdl-column">
        {legal.allowed ? null : (
          <Callout tone="warn" title="This deployment takes no update">
            {legal.reason}
          </Callout>
        )}
        {running.sdl === null ? (
          <Callout
            tone="info"
            title="The SDL is not kept in this browser"
            actions={<OpenFile onText={document.replace} />}
          >
            Paste the one that runs: its hash tells whether it is. Then change it here.
          </Callout>
        ) : null}
        <Unsent workspace={workspace} running={running.sdl} />
        <ConflictNotice keeper={keeper} />
        <RefusedUpdate failure={update.failure} />
        <EditorPanel
          {...{ document, checked }}
          handle={editor}
          locked={update.busy}
          placeholder="Paste the SDL that runs, or open its file."
          onReady={setEditor}
          onFile={document.replace}
        />
      </div>
      <div className="sdl-side">
        <WhatItAsksFor {...useGroups(checked)} />
        <UpdateSide
          {...{ dseq, document, editor, diff, update }}
          certain={isCertain(running)}
          reason={legal.allowed ? null : legal.reason}
          warning={legal.allowed ? legal.warning : null}
        />
      </div>
    </div>
  );
}
