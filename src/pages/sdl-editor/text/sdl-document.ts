import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { keepEndings } from './keep-endings.ts';
import type { EndingsKeeper } from './keep-endings.ts';
import { joinEndings, splitEndings } from './line-endings.ts';

type CodeEditor = editor.IStandaloneCodeEditor;

/**
 * The operator's text, byte for byte, whether an editor shows it yet or not. What is sent, saved
 * and checked is read from here and from nowhere else.
 */
export type SdlDocument = {
  text: () => string;
  /** Calls back after every change. */
  subscribe: (listener: () => void) => () => void;
  /** Puts another text in; in an open editor it can be undone. */
  replace: (text: string) => void;
  /** The text as an editor takes it. */
  shown: () => string;
  /**
   * Lets an editor carry the text on, also what was typed into it already; returns what lets go of
   * it. `began` is what `shown()` gave when the editor was made.
   */
  attach: (editor: CodeEditor, began: string) => () => void;
  /** Tells that this very text is about to be typed or pasted, so that its line endings are kept. */
  expect: (text: string) => void;
};

type Attached = { editor: CodeEditor; model: editor.ITextModel; keeper: EndingsKeeper };

const LF = 0 satisfies editor.EndOfLineSequence.LF;
const AS_LF = 1 satisfies editor.EndOfLinePreference.LF;

function readExactly({ model, keeper }: Attached): string {
  const shown = model.getValue(AS_LF, true);
  return joinEndings({ shown, endings: keeper.endings() });
}

function putIn({ editor, model, keeper }: Attached, text: string): void {
  const { shown } = keeper.expect(text);
  editor.pushUndoStop();
  editor.executeEdits('replace', [{ range: model.getFullModelRange(), text: shown }]);
  editor.pushUndoStop();
}

/** Makes the document of one editor page. */
export function createSdlDocument(initial: string): SdlDocument {
  const listeners = new Set<() => void>();
  let attached: Attached | null = null;
  let text: string | null = initial;

  const read = (): string => {
    text ??= attached ? readExactly(attached) : '';
    return text;
  };
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    text: read,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace(next) {
      if (next === read()) return;
      if (attached) return putIn(attached, next);
      text = next;
      changed();
    },
    shown: () => splitEndings(read()).shown,
    attach(editor, began) {
      const model = editor.getModel();
      if (!model) return () => undefined;
      const { shown, endings } = splitEndings(read());
      model.setEOL(LF);
      const value = model.getValue(AS_LF, true);
      if (value !== shown) model.setValue(shown);
      const keeper = keepEndings(model, endings);
      const mine: Attached = { editor, model, keeper };
      attached = mine;
      const listening = model.onDidChangeContent(() => {
        text = null;
        changed();
      });
      if (value !== shown && shown === began) putIn(mine, value);
      return () => {
        if (attached === mine) {
          read();
          attached = null;
        }
        listening.dispose();
        keeper.dispose();
      };
    },
    expect(incoming) {
      attached?.keeper.expect(incoming);
    },
  };
}
