import type { SdlDiff } from '#domain/sdl/index.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { DoubtNotice } from '#pages/sdl-editor/create/doubt-notice.tsx';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { useDoubt } from '#pages/sdl-editor/create/use-doubt.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { NEEDS_NEW, NeedsNew } from './needs-new.tsx';
import { UpdateTrouble } from './update-trouble.tsx';
import type { Update } from './use-update.ts';

type UpdateSideProps = {
  dseq: string;
  document: SdlDocument;
  editor: EditorHandle | null;
  diff: SdlDiff | null;
  /** What runs is known for sure, so that its difference to the text decides. */
  certain: boolean;
  /** Why the deployment takes no update; null where it does. */
  reason: string | null;
  warning: string | null;
  update: Update;
};

/** What changes, the button, and what becomes of it. */
export function UpdateSide(props: UpdateSideProps) {
  const { dseq, document, editor, diff, certain, reason, warning, update } = props;
  const { doubt, clears } = useDoubt(document, editor);
  const needsNew = certain && diff?.effect === 'redeploy';
  const send = async (anyway: boolean): Promise<void> => {
    if (anyway || (await clears())) await update.send();
  };
  return (
    <>
      <ChangesPanel diff={diff} />
      <div className="sdl-send">
        {needsNew ? <NeedsNew dseq={dseq} text={document.text} /> : null}
        {update.busy ? null : <DoubtNotice doubt={doubt} onSendAnyway={() => void send(true)} />}
        <UpdateTrouble dseq={dseq} failure={update.failure} onAgain={() => void send(true)} />
        <Button
          variant="primary"
          className="w-full py-2"
          pending={update.busy}
          disabledReason={reason ?? (needsNew ? NEEDS_NEW : null)}
          onClick={() => void send(false)}
        >
          Update deployment
        </Button>
        <p
          className={cx(
            'text-center text-xs text-fg-3',
            !update.busy && warning === null && 'max-lg:hidden',
          )}
          aria-live="polite"
        >
          {update.busy
            ? 'The chain first, then each provider. With a slow provider this takes minutes.'
            : (warning ?? 'The chain takes the new hash, then each provider the new manifest.')}
        </p>
      </div>
    </>
  );
}
