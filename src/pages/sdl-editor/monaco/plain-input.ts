import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';

type Options = {
  /** Told the exact text before it goes in. */
  onIncoming: (text: string) => void;
};

const AS_LF = 1 satisfies editor.EndOfLinePreference.LF;

/**
 * Text that arrives at once (pasted, dictated, filled in by a tool) goes in as it is. Monaco would
 * treat lines that no clipboard brought as if they were typed, and indent each one anew.
 * Where somebody selects all of the text field before focusing it, all of the text is selected:
 * Monaco would put its own selection back. Returns what stops it.
 */
export function takeTextAsItIs(
  editor: editor.IStandaloneCodeEditor,
  { onIncoming }: Options,
): () => void {
  const node = editor.getContainerDomNode();
  const onPaste = (event: ClipboardEvent): void => {
    onIncoming(event.clipboardData?.getData('text/plain') ?? '');
  };
  const onBeforeInput = (event: InputEvent): void => {
    const text = event.data ?? '';
    if (event.isComposing || event.inputType !== 'insertText' || !/[\r\n]/.test(text)) return;
    if (text.length === 1) return;
    event.preventDefault();
    onIncoming(text);
    editor.trigger('keyboard', 'paste', { text, pasteOnNewLine: false, multicursorText: null });
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const model = editor.getModel();
    if (!(target instanceof HTMLTextAreaElement) || !model || target.value === '') return;
    const { selectionStart, selectionEnd, value } = target;
    if (selectionStart !== 0 || selectionEnd !== value.length) return;
    if (value === model.getValue(AS_LF)) editor.setSelection(model.getFullModelRange());
  };
  node.addEventListener('focus', onFocus, true);
  node.addEventListener('paste', onPaste, true);
  node.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    node.removeEventListener('focus', onFocus, true);
    node.removeEventListener('paste', onPaste, true);
    node.removeEventListener('beforeinput', onBeforeInput, true);
  };
}
