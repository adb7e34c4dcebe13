import { Card } from '#ui/page.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { EditorPanel } from '#pages/sdl-editor/editor-panel.tsx';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import { TextDiff } from '#pages/sdl-editor/diff/text-diff.tsx';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { DraftPill } from '#pages/sdl-editor/drafts/draft-pill.tsx';
import { History } from '#pages/sdl-editor/history/history.tsx';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import type { Intake } from '#pages/sdl-editor/start/use-intake.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { useText } from '#pages/sdl-editor/text/use-text.ts';
import type { VaultRecord } from '#store/schema.ts';
import { EmptyState } from '#ui/feedback/notices.tsx';
import type { Running } from './running.ts';
import { useView, type View } from './use-view.ts';

type MainColumnProps = {
  document: SdlDocument;
  keeper: DraftKeeper;
  checked: Checked;
  editor: EditorHandle | null;
  locked: boolean;
  intake: Intake;
  running: Running;
  versions: readonly VaultRecord[];
  hash: string;
  name: string | null;
  closed: boolean;
  onReady: (handle: EditorHandle) => void;
  onRestore: (version: VaultRecord) => void;
};

function Review({ running, text }: { running: Running; text: string }) {
  if (running.sdl === null) {
    return (
      <EmptyState title="There is nothing to compare with">
        No SDL of what runs is kept here. Paste it in the editor first; its hash tells whether it is
        the one.
      </EmptyState>
    );
  }
  return (
    <TextDiff
      before={{ label: 'What runs', text: running.sdl }}
      after={{ label: 'What would be sent', text }}
    />
  );
}

/** The text, the text against what runs, or everything that was sent so far. */
export function MainColumn(props: MainColumnProps) {
  const { document, keeper, checked, editor, locked, running, versions, onReady, onRestore } =
    props;
  const { hash, name, closed, intake } = props;
  const [view, setView] = useView();
  // The editor stays where it is: what can be undone in it outlives a look at the other views.
  const text = useText(document, (now) => (view === 'edit' ? '' : now));
  const tabs = [
    { value: 'edit', label: 'Edit' },
    { value: 'review', label: 'Review' },
    { value: 'versions', label: 'Versions', badge: versions.length },
  ] as const;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Tabs<View> label="View" tabs={tabs} value={view} onValueChange={setView} />
        <DraftPill keeper={keeper} />
      </div>
      <div className={view === 'edit' ? 'contents' : 'hidden'}>
        <EditorPanel
          {...{ document, checked, locked, onReady }}
          handle={editor}
          placeholder="Paste the SDL that runs, or open its file."
          intake={intake}
        />
      </div>
      {view === 'review' ? (
        <Card className="sdl-panel">
          <Review running={running} text={text} />
        </Card>
      ) : null}
      {view === 'versions' ? (
        <History
          {...{ versions, hash, text, name, closed }}
          onRestore={(version) => {
            setView('edit');
            onRestore(version);
          }}
        />
      ) : null}
    </>
  );
}
