import { useEffect, useState } from 'react';
import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { SdlProblem } from '#domain/sdl/types.ts';
import { addCommands } from './edit-actions.ts';
import type { EditorCommands } from './edit-actions.ts';
import { loadLanguage } from './load-language.ts';
import { tell } from './told.ts';
import { useMarketFacts } from './use-market-facts.ts';

/** Gives an editor completion, hover, quick fixes and commands of ours; the market is asked once somebody writes. */
export function useLanguage(
  editor: editor.IStandaloneCodeEditor | null,
  problems: readonly SdlProblem[],
  commands: EditorCommands,
): void {
  const [writing, setWriting] = useState(false);
  const market = useMarketFacts(writing);

  useEffect(
    function noticeWriting() {
      // Monaco makes its light bulb when it is idle; a cursor that is there before would have none.
      editor?.getContribution('editor.contrib.codeActionController');
      const listening = editor?.onDidFocusEditorText(() => {
        setWriting(true);
        loadLanguage().catch(() => undefined);
      });
      return () => listening?.dispose();
    },
    [editor],
  );

  useEffect(
    function tellModel() {
      const model = editor?.getModel();
      if (model) tell(model, { market, problems });
    },
    [editor, market, problems],
  );

  useEffect(
    function offerCommands() {
      return editor ? addCommands(editor, commands) : undefined;
    },
    [editor, commands],
  );
}
