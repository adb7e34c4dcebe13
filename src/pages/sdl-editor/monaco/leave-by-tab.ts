import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';

/** Said beside the editor and to assistive technology. */
export const LEAVE_BY_TAB = 'Tab indents. Press Escape, then Tab, to leave the editor.';

/**
 * Tab indents, and after Escape it moves the focus on, so that the keyboard is never caught in the
 * editor (WCAG 2.1.2). Any other key or a new visit takes Tab back to indenting.
 */
export function leaveByTab(editor: editor.IStandaloneCodeEditor): () => void {
  const set = (tabFocusMode: boolean): void => editor.updateOptions({ tabFocusMode });
  const listening = [
    editor.onKeyDown(({ browserEvent: { key } }) => {
      // An Escape that closes suggestions or a snippet is not one to leave.
      if (key === 'Escape') set(!isBusy(editor));
      else if (key !== 'Tab' && key !== 'Shift') set(false);
    }),
    editor.onDidBlurEditorText(() => set(false)),
  ];
  return () => {
    for (const listener of listening) listener.dispose();
  };
}

function isBusy(editor: editor.IStandaloneCodeEditor): boolean {
  const node = editor.getContainerDomNode();
  return node.querySelector('.suggest-widget.visible, .snippet-placeholder') !== null;
}
