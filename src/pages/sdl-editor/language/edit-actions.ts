import type { editor, KeyCode } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { SdlRange } from '#domain/sdl/types.ts';
import { monacoRange } from '#pages/sdl-editor/monaco/markers.ts';
import { loadLanguage } from './load-language.ts';
import { textOf } from './told.ts';

type CodeEditor = editor.IStandaloneCodeEditor;
/** A change of the text. */
export type Edit = { range: SdlRange; text: string };

/** Makes all edits as one step that can be undone. */
export function applyEdits(editor: CodeEditor, edits: readonly Edit[]): void {
  editor.pushUndoStop();
  editor.executeEdits(
    'sdl',
    edits.map(({ range, text }) => ({ range: monacoRange(range), text, forceMoveMarkers: true })),
  );
  editor.pushUndoStop();
}

/** Formats the text; where it stays as it is, says why. */
export async function formatText(
  editor: CodeEditor,
  onRefused: (reason: string) => void,
): Promise<void> {
  const { formatSdl } = await loadLanguage();
  const model = editor.getModel();
  if (!model) return;
  const formatting = formatSdl(textOf(model));
  if (formatting.ok) applyEdits(editor, formatting.edits);
  else onRefused(formatting.reason);
}

/** Monaco's `KeyMod`. */
const SHIFT = 1024;
const ALT = 512;
const SHIFT_ALT_F = SHIFT | ALT | (36 satisfies KeyCode.KeyF);
const ALT_Z = ALT | (56 satisfies KeyCode.KeyZ);

export type EditorCommands = { format: () => void; wrap: () => void };

/** Puts commands of ours into Monaco's command palette and menu; returns what takes them out. */
export function addCommands(editor: CodeEditor, { format, wrap }: EditorCommands): () => void {
  const added = [
    editor.addAction({
      id: 'sdl.format',
      label: 'Format Document',
      keybindings: [SHIFT_ALT_F],
      contextMenuGroupId: '1_modification',
      precondition: '!editorReadonly',
      run: format,
    }),
    editor.addAction({
      id: 'sdl.wrap',
      label: 'Toggle Word Wrap',
      keybindings: [ALT_Z],
      run: wrap,
    }),
  ];
  return () => {
    for (const action of added) action.dispose();
  };
}
