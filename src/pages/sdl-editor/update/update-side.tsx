import type { SdlDiff } from '#domain/sdl/index.ts';
import { useObservable } from '#lib/use-observable.ts';
import { NoteField } from '#components/sdl/note-field.tsx';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Panel } from '#ui/page.tsx';
import { DoubtNotice } from '#pages/sdl-editor/create/doubt-notice.tsx';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { NEEDS_NEW, NeedsNew } from './needs-new.tsx';
import { isCertain, type Running } from './running.ts';
import { UpdateSteps } from './update-steps.tsx';
import { UpdateTrouble } from './update-trouble.tsx';
import type { HalfWay } from './use-half-way.ts';
import { useSubmitUpdate } from './use-submit-update.ts';
import type { Update } from './use-update.ts';

type UpdateSideProps = {
  dseq: string;
  /** The operator's name of the deployment; null without one. */
  name: string | null;
  document: SdlDocument;
  keeper: DraftKeeper;
  editor: EditorHandle | null;
  /** What the text is held against. */
  running: Running;
  half: HalfWay | null;
  diff: SdlDiff | null;
  /** Why the deployment takes no update; null where it does. */
  reason: string | null;
  warning: string | null;
  update: Update;
};

/** What changes, the note on it, the button, and what becomes of it. */
export function UpdateSide(props: UpdateSideProps) {
  const { dseq, half, name, document, keeper, editor, running, diff } = props;
  const { reason, warning, update } = props;
  const form = useObservable(keeper.form);
  const { doubt, submit } = useSubmitUpdate({ document, editor, running, form, update });
  const certain = isCertain(running);
  const needsNew = certain && diff?.effect === 'redeploy';
  return (
    <>
      <ChangesPanel diff={diff} unsure={!certain} />
      <Panel title="This version">
        <NoteField
          value={form.note}
          onValueChange={(note) => keeper.setForm({ ...form, note })}
          readOnly={update.busy}
          hint="Kept with the SDL in this browser; nobody else sees it."
        />
      </Panel>
      <div className="sdl-send">
        {needsNew ? (
          <NeedsNew dseq={dseq} carried={() => ({ sdl: document.text(), name, note: form.note })} />
        ) : null}
        {update.busy ? null : <DoubtNotice doubt={doubt} onSendAnyway={() => void submit(true)} />}
        <UpdateTrouble update={update} half={half} />
        {update.busy ? <UpdateSteps dseq={dseq} entry={update.entry} state={update.state} /> : null}
        <Button
          variant="primary"
          className="w-full py-2"
          pending={update.busy}
          disabledReason={reason ?? (needsNew ? NEEDS_NEW : null)}
          onClick={() => void submit(false)}
        >
          Update deployment
        </Button>
        {update.busy ? null : (
          <p className={cx('text-center text-xs text-fg-3', warning === null && 'max-lg:hidden')}>
            {warning ?? 'The chain takes the new hash, then each provider the new manifest.'}
          </p>
        )}
      </div>
    </>
  );
}
