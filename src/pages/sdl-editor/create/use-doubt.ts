import { useState } from 'react';
import type { SdlProblem } from '#domain/sdl/types.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';
import { firstError } from '#pages/sdl-editor/problems/summary.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
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

/** Holds the text against the rules before it is sent, and leads to what is wrong. */
export function useDoubt(document: SdlDocument, editor: EditorHandle | null) {
  const [doubt, setDoubt] = useState<Doubt>(null);
  async function clears(): Promise<boolean> {
    const found = await doubtOf(document.text());
    setDoubt(found);
    if (found?.kind === 'empty') editor?.focus();
    if (found?.kind === 'problem') editor?.goTo(found.problem.range);
    return found === null;
  }
  return { doubt, clears, dismiss: () => setDoubt(null) };
}
