import { useState } from 'react';
import { checkDeposit } from '#domain/money/deposit-input.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { nameFromSdl } from '#components/sdl/sdl-name.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import type { Create } from './use-create.ts';
import { useDoubt } from './use-doubt.ts';

type SubmitOptions = {
  document: SdlDocument;
  editor: EditorHandle | null;
  form: DraftForm;
  /** The operator's own name of the draft; null lets the deployment be named after the text. */
  ownName: string | null;
  limits: DepositLimits;
  create: Create;
};

/** What the button does: leads to what is wrong, or sends. `anyway` leaves the SDL to the server. */
export function useSubmit({ document, editor, form, ownName, limits, create }: SubmitOptions) {
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
    const { autoTopUp, note } = form;
    const name = ownName ?? nameFromSdl(sdl) ?? '';
    await create.run({ sdl, depositUsd: deposit.usd, autoTopUp, name, note: note.trim() });
  }

  return { doubt, tried, submit };
}
