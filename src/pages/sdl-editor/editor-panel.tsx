import './sdl-editor.css';
import { useId, useMemo, useState } from 'react';
import type { Fix } from '#domain/sdl/language.ts';
import { Card } from '#ui/page.tsx';
import { LEAVE_BY_TAB } from './monaco/leave-by-tab.ts';
import { ProblemList } from './problems/problem-list.tsx';
import { useFixes } from './problems/use-fixes.ts';
import type { Checked } from './problems/use-sdl-check.ts';
import { VerdictTools } from './problems/verdict-tools.tsx';
import { useDrop } from './start/use-drop.ts';
import type { Intake } from './start/use-intake.ts';
import { VerdictLine } from './problems/verdict-line.tsx';
import { SdlCodeEditor } from './sdl-code-editor.tsx';
import type { EditorHandle } from './sdl-code-editor.tsx';
import type { SdlDocument } from './text/sdl-document.ts';
import { useText } from './text/use-text.ts';

type EditorPanelProps = {
  document: SdlDocument;
  checked: Checked;
  handle: EditorHandle | null;
  /** The text is on its way to the server and stays as it is until that is settled. */
  locked?: boolean;
  placeholder: string;
  onReady: (handle: EditorHandle) => void;
  /** Takes what is dropped on the editor or pasted into it. */
  intake: Pick<Intake, 'openFiles' | 'onPaste'>;
};

/** The text, what is wrong with it, and the verdict. */
export function EditorPanel(props: EditorPanelProps) {
  const { document, checked, handle, locked = false, placeholder, onReady, intake } = props;
  const helpId = useId();
  const { over, handlers } = useDrop(intake, locked);
  const empty = useText(document, isBlank);
  const found = checked.check?.problems;
  const problems = useMemo(() => (empty ? [] : (found ?? [])), [empty, found]);
  const fixes = useFixes(checked.text, problems);
  const [wrap, setWrap] = useState(false);
  const fix = ({ edits }: Fix): void => {
    // A text that moved on since it was checked is about to be checked again.
    if (checked.text === document.text()) handle?.apply(edits);
  };
  return (
    <Card className="sdl-panel">
      <div className="sdl-editor" {...handlers}>
        <div className="absolute inset-0">
          <SdlCodeEditor
            {...{ document, problems, locked, placeholder, wrap, onReady }}
            onWrapChange={setWrap}
            describedBy={helpId}
          />
        </div>
        {over ? <div className="sdl-drop">Drop to open it here</div> : null}
      </div>
      <VerdictLine {...{ checked, empty, helpId }} help={LEAVE_BY_TAB}>
        <VerdictTools
          {...{ locked, wrap }}
          onFormat={() => handle?.format()}
          onWrapChange={setWrap}
        />
      </VerdictLine>
      <ProblemList
        {...{ problems, fixes }}
        onGoTo={({ range }) => handle?.goTo(range)}
        onFix={fix}
      />
    </Card>
  );
}

const isBlank = (text: string): boolean => text.trim() === '';
