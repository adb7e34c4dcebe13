import { useState } from 'react';
import type { SdlProblem } from '#domain/sdl/types.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';
import { firstError } from '#pages/sdl-editor/problems/summary.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import { useText } from '#pages/sdl-editor/text/use-text.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';

/** Why a press of the button did not send: nothing written, or an SDL that the server would refuse. */
export type Doubt = { kind: 'empty' } | { kind: 'problem'; problem: SdlProblem } | null;

/** Checks the text as it is now, whatever was shown last; where the rules cannot be had the server decides. */
async function doubtOf(text: string): Promise<Doubt> {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    const { checkSdl } = await loadSdlRules();
    const problem = firstError(checkSdl(text).problems);
    return problem && { kind: 'problem', problem };
  } catch {
    return null;
  }
}

const NONE = { doubt: null, text: '' };

/** Holds the text against the rules before it is sent, and leads to what is wrong; a changed text is judged anew. */
export function useDoubt(document: SdlDocument, editor: EditorHandle | null) {
  const [last, setLast] = useState<{ doubt: Doubt; text: string }>(NONE);
  const holds = useText(document, (text) => text === last.text);
  async function clears(): Promise<boolean> {
    const text = document.text();
    const found = await doubtOf(text);
    setLast({ doubt: found, text });
    if (found?.kind === 'empty') editor?.focus();
    if (found?.kind === 'problem') editor?.goTo(found.problem.range);
    return found === null;
  }
  return { doubt: holds ? last.doubt : null, clears, dismiss: () => setLast(NONE) };
}
