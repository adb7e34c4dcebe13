import './sdl-editor.css';
import { useId } from 'react';
import { Card } from '#ui/page.tsx';
import { LEAVE_BY_TAB } from './monaco/leave-by-tab.ts';
import { ProblemList } from './problems/problem-list.tsx';
import type { Checked } from './problems/use-sdl-check.ts';
import { VerdictLine } from './problems/verdict-line.tsx';
import { SdlCodeEditor } from './sdl-code-editor.tsx';
import type { EditorHandle } from './sdl-code-editor.tsx';
import type { SdlDocument } from './text/sdl-document.ts';
import { useText } from './text/use-text.ts';

type EditorPanelProps = {
  document: SdlDocument;
  checked: Checked;
  handle: EditorHandle | null;
  onReady: (handle: EditorHandle) => void;
};

/** The text, what is wrong with it, and the verdict. */
export function EditorPanel({ document, checked, handle, onReady }: EditorPanelProps) {
  const helpId = useId();
  const empty = useText(document, isBlank);
  const problems = empty ? [] : (checked.check?.problems ?? []);
  return (
    <Card className="flex min-w-0 flex-col overflow-hidden">
      <div className="sdl-editor">
        <SdlCodeEditor {...{ document, problems, onReady }} describedBy={helpId} />
      </div>
      <VerdictLine {...{ checked, empty, helpId }} help={LEAVE_BY_TAB} />
      <ProblemList problems={problems} onGoTo={({ range }) => handle?.goTo(range)} />
    </Card>
  );
}

const isBlank = (text: string): boolean => text.trim() === '';
