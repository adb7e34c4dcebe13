import { useState } from 'react';
import type { SdlProblem } from '#domain/sdl/types.ts';
import { checkDeposit } from '#domain/money/deposit-input.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';
import { firstError } from '#pages/sdl-editor/problems/summary.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import type { Create } from './use-create.ts';

/** Why a press of the button did not send: nothing written, or an SDL that the server would refuse. */
export type Doubt = { kind: 'empty' } | { kind: 'problem'; problem: SdlProblem } | null;

type SubmitOptions = {
  document: SdlDocument;
  editor: EditorHandle | null;
  form: DraftForm;
  limits: DepositLimits;
  create: Create;
};

/** The first error of a text now, whatever was shown last; null where the rules cannot be had. */
async function errorOf(text: string): Promise<SdlProblem | null> {
  try {
    const { checkSdl } = await loadSdlRules();
    return firstError(checkSdl(text).problems);
  } catch {
    return null;
  }
}

/** What the button does: leads to what is wrong, or sends. `anyway` leaves the SDL to the server. */
export function useSubmit({ document, editor, form, limits, create }: SubmitOptions) {
  const [doubt, setDoubt] = useState<Doubt>(null);
  const [tried, setTried] = useState(false);

  async function submit(anyway: boolean): Promise<void> {
    setTried(true);
    const sdl = document.text();
    if (sdl.trim() === '') {
      setDoubt({ kind: 'empty' });
      editor?.focus();
      return;
    }
    const problem = anyway ? null : await errorOf(sdl);
    setDoubt(problem ? { kind: 'problem', problem } : null);
    if (problem) {
      editor?.goTo(problem.range);
      return;
    }
    const deposit = checkDeposit(form.deposit, limits);
    if (!deposit.ok) {
      window.document.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
      return;
    }
    await create.run({ sdl, depositUsd: deposit.usd, autoTopUp: form.autoTopUp });
  }

  return { doubt, tried, submit };
}
