import { confirm } from '#ui/confirm/registry.ts';
import { useDoubt } from '#pages/sdl-editor/create/use-doubt.ts';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { isCertain, type Running } from './running.ts';
import type { Update } from './use-update.ts';

type SubmitOptions = {
  document: SdlDocument;
  editor: EditorHandle | null;
  running: Running;
  form: DraftForm;
  update: Update;
};

/** What sending a text would change in what runs, judged now; null where that is not known. */
async function effectNow(running: Running, text: string) {
  if (running.sdl === null || !isCertain(running)) return null;
  try {
    const { diffSdl } = await loadSdlRules();
    const { comparable, effect } = diffSdl(running.sdl, text);
    return comparable ? effect : null;
  } catch {
    return null;
  }
}

const askToResend = (same: boolean): Promise<boolean> =>
  confirm({
    title: 'Nothing changes: send the same manifest again?',
    body: `${same ? 'The text is the one that runs.' : 'Only comments, order or spelling differ from what runs.'} The chain is left as it is; each provider is sent the manifest once more, which does no harm.`,
  });

/** What the button does: leads to what is wrong, asks where nothing would change, or sends. */
export function useSubmitUpdate({ document, editor, running, form, update }: SubmitOptions) {
  const { doubt, clears, dismiss } = useDoubt(document, editor);

  async function submit(anyway: boolean): Promise<void> {
    if (anyway) dismiss();
    else if (!(await clears())) return;
    const text = document.text();
    const effect = await effectNow(running, text);
    // Typed a moment ago: the page is about to say why this cannot be sent.
    if (effect === 'redeploy') return;
    if (effect === 'none' && !(await askToResend(text === running.sdl))) return;
    await update.send(text, form.note.trim());
  }

  return { doubt, submit };
}
