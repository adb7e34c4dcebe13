import { useState } from 'react';
import { useObservable } from '#lib/use-observable.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { Page } from '#ui/page.tsx';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { CreateSide } from './create/create-side.tsx';
import { RefusedSdl } from './create/refused-sdl.tsx';
import { useCreate } from './create/use-create.ts';
import { ConflictNotice } from './drafts/conflict-notice.tsx';
import { DraftPill } from './drafts/draft-pill.tsx';
import { DraftsButton } from './drafts/drafts-button.tsx';
import type { Workspace } from './drafts/use-workspace.ts';
import { EditorPanel } from './editor-panel.tsx';
import { rateOf, useExpectedPrices } from './expect/use-expected-prices.ts';
import { WhatToExpect } from './expect/what-to-expect.tsx';
import { usePriceAdvice } from './problems/use-price-advice.ts';
import { useSdlCheck } from './problems/use-sdl-check.ts';
import type { EditorHandle } from './sdl-code-editor.tsx';
import { IntakeNotices } from './start/intake-notices.tsx';
import { OpenFile } from './start/open-file.tsx';
import { SaveFile } from './start/save-file.tsx';
import { StartMenu } from './start/start-menu.tsx';
import { useIntake } from './start/use-intake.ts';
import { useGroups } from './summary/use-groups.ts';
import { WhatItAsksFor } from './summary/what-it-asks-for.tsx';

/** The page of one new deployment, from its text to the create. */
export function NewDeployment({ workspace }: { workspace: Workspace }) {
  const { document, keeper, missing } = workspace;
  const [editor, setEditor] = useState<EditorHandle | null>(null);
  const { draft } = useObservable(keeper.state);
  const checked = useSdlCheck(document);
  const create = useCreate(keeper);
  const asked = useGroups(checked);
  const prices = useExpectedPrices(asked.groups);
  const advised = usePriceAdvice(checked, asked.groups, prices);
  const intake = useIntake({ document, keeper, onDone: () => editor?.focus() });
  const disabledReason = create.busy ? 'This text is being sent.' : null;
  return (
    <Page
      title="New deployment"
      meta={<DraftPill keeper={keeper} />}
      actions={
        <>
          <StartMenu onChoose={intake.putIn} disabledReason={disabledReason} />
          <OpenFile onFiles={intake.openFiles} disabledReason={disabledReason} />
          <CopyButton text={document.text} what="SDL" size="md" variant="default" />
          <SaveFile text={document.text} name={`${draft?.name ?? 'deploy'}.yaml`} />
          <DraftsButton current={draft?.id ?? null} />
        </>
      }
    >
      <div className="sdl-page">
        <div className="sdl-column">
          {missing ? (
            <Callout tone="warn" title="That draft is not in this browser">
              It was deleted, or written under another connection or in another browser.
            </Callout>
          ) : null}
          <ConflictNotice keeper={keeper} />
          <RefusedSdl create={create} />
          <IntakeNotices {...{ intake, checked }} locked={create.busy} />
          <EditorPanel
            document={document}
            checked={advised}
            handle={editor}
            locked={create.busy}
            placeholder="Paste or write an SDL here, open a file, or start from a template."
            onReady={setEditor}
            intake={intake}
          />
        </div>
        <div className="sdl-side">
          <WhatItAsksFor {...asked} />
          <WhatToExpect {...asked} prices={prices} />
          <CreateSide {...{ document, keeper, editor, create }} rate={rateOf(prices)} />
        </div>
      </div>
    </Page>
  );
}
