import { useState } from 'react';
import type { Legal } from '#domain/deployment/legal-actions.ts';
import { useLabel, useVersions } from '#components/deployment/own-records.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { ConflictNotice } from '#pages/sdl-editor/drafts/conflict-notice.tsx';
import { useChanges } from '#pages/sdl-editor/diff/use-changes.ts';
import { useSdlCheck } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import { IntakeNotices } from '#pages/sdl-editor/start/intake-notices.tsx';
import { useIntake } from '#pages/sdl-editor/start/use-intake.ts';
import { useGroups } from '#pages/sdl-editor/summary/use-groups.ts';
import { WhatItAsksFor } from '#pages/sdl-editor/summary/what-it-asks-for.tsx';
import { MainColumn } from './main-column.tsx';
import { Origin } from './origin.tsx';
import type { Running } from './running.ts';
import { Unsent } from './unsent.tsx';
import { RefusedUpdate } from './update-trouble.tsx';
import { UpdateSide } from './update-side.tsx';
import { useAdopt } from './use-adopt.ts';
import { baseOf, useHalfWay } from './use-half-way.ts';
import { useRestore } from './use-restore.ts';
import { useUpdate } from './use-update.ts';
import type { UpdateWorkspace } from './use-update-workspace.ts';

type UpdatingProps = {
  dseq: string;
  /** What the chain holds. */
  hash: string;
  closed: boolean;
  running: Running;
  workspace: UpdateWorkspace;
  legal: Legal;
};

/** The text of the update, what it changes, and sending it. */
export function Updating({ dseq, hash, closed, running, workspace, legal }: UpdatingProps) {
  const { document, keeper } = workspace;
  const [editor, setEditor] = useState<EditorHandle | null>(null);
  const checked = useSdlCheck(document);
  const half = useHalfWay(dseq, hash);
  const base = baseOf(running, half);
  const diff = useChanges(base.sdl, checked.text);
  const update = useUpdate(dseq, keeper);
  const versions = useVersions(dseq);
  const name = useLabel(dseq);
  const intake = useIntake({ document, keeper: null, onDone: () => editor?.focus() });
  const restore = useRestore({ document, editor, versions });
  useAdopt(dseq, hash, running, checked);
  return (
    <div className="sdl-page">
      <div className="sdl-column">
        {legal.allowed ? null : (
          <Callout tone="warn" title="This deployment takes no update">
            {legal.reason}
          </Callout>
        )}
        <Origin {...{ running, hash, checked }} onFiles={intake.openFiles} />
        {update.busy ? null : <Unsent workspace={workspace} running={running.sdl} />}
        <ConflictNotice keeper={keeper} />
        <RefusedUpdate {...update} />
        <IntakeNotices {...{ intake, checked }} locked={update.busy} />
        <MainColumn
          {...{ document, keeper, checked, editor, hash, name, closed, intake }}
          running={base}
          versions={versions ?? []}
          locked={update.busy}
          onReady={setEditor}
          onRestore={restore}
        />
      </div>
      <div className="sdl-side">
        <WhatItAsksFor {...useGroups(checked)} />
        <UpdateSide
          {...{ dseq, half, name, document, keeper, editor, diff, update }}
          running={base}
          reason={legal.allowed ? null : legal.reason}
          warning={legal.allowed ? legal.warning : null}
        />
      </div>
    </div>
  );
}
