import { useState } from 'react';
import { checkDeposit } from '#domain/money/deposit-input.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { nameFromSdl } from '#pages/sdl-editor/drafts/draft-name.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import type { Create } from './use-create.ts';
import { useDoubt } from './use-doubt.ts';

type SubmitOptions = {
  document: SdlDocument;
  editor: EditorHandle | null;
  form: DraftForm;
  limits: DepositLimits;
  create: Create;
};

/** What the button does: leads to what is wrong, or sends. `anyway` leaves the SDL to the server. */
export function useSubmit({ document, editor, form, limits, create }: SubmitOptions) {
  const { doubt, clears, dismiss } = useDoubt(document, editor);
  const [tried, setTried] = useState(false);

  async function submit(anyway: boolean): Promise<void> {
    setTried(true);
    if (anyway) dismiss();
    else if (!(await clears())) return;
    const deposit = checkDeposit(form.deposit, limits);
    if (!deposit.ok) {
      window.document.querySelector<HTMLElement>('input[role=spinbutton]')?.focus();
      return;
    }
    const sdl = document.text();
    const { autoTopUp } = form;
    await create.run({ sdl, depositUsd: deposit.usd, autoTopUp, name: nameFromSdl(sdl) ?? '' });
  }

  return { doubt, tried, submit };
}
