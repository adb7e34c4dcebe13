import { journalAvailability } from '#api/journal/availability.ts';
import { useSession } from '#api/queries/session.tsx';
import { useDepositLimits } from '#components/form/use-deposit-limits.ts';
import { usePreloadPath } from '#components/page-link.tsx';
import type { ExpectedRate } from '#domain/deployment/top-up-plan.ts';
import { paths } from '#lib/paths.ts';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { useObservable } from '#lib/use-observable.ts';
import { NoteField } from '#components/sdl/note-field.tsx';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/page.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import { EscrowPanel } from './escrow-panel.tsx';
import { explainFailure } from './explain-failure.ts';
import { CreateProgress } from './progress.tsx';
import { CreateTrouble } from './trouble.tsx';
import type { Create } from './use-create.ts';
import { useSubmit } from './use-submit.ts';

type CreateSideProps = {
  document: SdlDocument;
  keeper: DraftKeeper;
  editor: EditorHandle | null;
  create: Create;
  /** Dollars per block that the groups are expected to cost; null while not known. */
  rate: ExpectedRate | null;
};

/** What the server said of the deposit, as long as that amount still stands in the field. */
function depositError({ state, entry }: Create, deposit: string): string | null {
  if (state !== 'failed' || !entry?.error) return null;
  const { place, title } = explainFailure(entry.error, 'Create deployment');
  return place === 'deposit' && deposit.trim() === entry.asked.depositUsd ? title : null;
}

/** Money, the button, and what becomes of it. */
export function CreateSide({ document, keeper, editor, create, rate }: CreateSideProps) {
  const session = useSession();
  const preload = usePreloadPath();
  const form = useObservable(keeper.form);
  const { draft } = useObservable(keeper.state);
  const ownName = draft?.named ? draft.name : null;
  const limits = useDepositLimits('create');
  const { doubt, tried, submit } = useSubmit({ document, editor, form, ownName, limits, create });
  const availability = journalAvailability(session.connection);
  return (
    <>
      <EscrowPanel
        form={form}
        onFormChange={keeper.setForm}
        limits={limits}
        rate={rate}
        tried={tried}
        serverError={depositError(create, form.deposit)}
      />
      <Panel title="This version">
        <NoteField
          value={form.note}
          onValueChange={(note) => keeper.setForm({ ...form, note })}
          readOnly={create.busy}
          hint="Kept with the SDL in this browser; nobody else sees it."
        />
      </Panel>
      <div className="sdl-send">
        {create.busy ? null : <DoubtNotice doubt={doubt} onSendAnyway={() => void submit(true)} />}
        <CreateTrouble create={create} />
        <CreateProgress create={create} />
        <Button
          variant="primary"
          className="w-full py-2"
          pending={create.busy}
          disabledReason={availability.writable ? null : availability.reason}
          onPointerEnter={() => preload(paths.bids('1'))}
          onClick={() => void submit(false)}
        >
          Create deployment
        </Button>
        <p className="text-center text-xs text-fg-3 max-lg:hidden">
          Then compare bids. Nothing runs until you accept one.
        </p>
      </div>
    </>
  );
}
