import './sdl-editor.css';
import { useId } from 'react';
import { Card } from '#ui/page.tsx';
import { LEAVE_BY_TAB } from './monaco/leave-by-tab.ts';
import { ProblemList } from './problems/problem-list.tsx';
import type { Checked } from './problems/use-sdl-check.ts';
import { fileDrop } from './start/file-drop.ts';
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
  /** Takes the text of a file that is dropped on the editor. */
  onFile: (text: string) => void;
};

/** The text, what is wrong with it, and the verdict. */
export function EditorPanel(props: EditorPanelProps) {
  const { document, checked, handle, locked = false, placeholder, onReady, onFile } = props;
  const helpId = useId();
  const empty = useText(document, isBlank);
  const problems = empty ? [] : (checked.check?.problems ?? []);
  return (
    <Card className="sdl-panel">
      <div className="sdl-editor" {...fileDrop(onFile)}>
        <div className="absolute inset-0">
          <SdlCodeEditor
            {...{ document, problems, locked, placeholder, onReady }}
            describedBy={helpId}
          />
        </div>
      </div>
      <VerdictLine {...{ checked, empty, helpId }} help={LEAVE_BY_TAB} />
      <ProblemList problems={problems} onGoTo={({ range }) => handle?.goTo(range)} />
    </Card>
  );
}

const isBlank = (text: string): boolean => text.trim() === '';
