import { useRef, useState } from 'react';
import { journalAvailability } from '#api/journal/availability.ts';
import type { WriteState } from '#api/journal/progress.ts';
import { useSession } from '#api/queries/session.tsx';
import { DepositField } from '#components/form/deposit-field.tsx';
import type { Replacing } from '#pages/replace/replacing.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { Switch } from '#ui/form/switch.tsx';
import { Panel } from '#ui/page.tsx';
import { CreateTrouble } from './create-trouble.tsx';
import { topUpWords } from './top-up-words.ts';
import { useCreateForm } from './use-create-form.ts';

const BUSY: ReadonlySet<WriteState> = new Set(['preparing', 'sending', 'finding-out']);

type CreateFormProps = {
  replacing: Replacing;
  entries: readonly JournalEntry[];
  sdl: string;
};

/** What the replacement is given, and the button that creates it. */
export function CreateForm({ replacing, entries, sdl }: CreateFormProps) {
  const { old, label, replacement, write, state } = replacing;
  const form = useCreateForm({ old, last: replacement.entry, entries });
  const availability = journalAvailability(useSession().connection);
  const [tried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    const { checked, autoTopUp } = form;
    if (!checked.ok) {
      fields.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
      return;
    }
    const depositUsd = checked.usd;
    await write.run({ sdl, depositUsd, autoTopUp, name: label, replaces: old.dseq });
  };
  const undecided =
    replacement.create === 'undecided' ? 'First settle what became of the last attempt.' : null;
  return (
    <Panel title="Escrow of the new deployment">
      <div ref={fields} className="grid gap-3.5">
        <DepositField
          text={form.deposit}
          onTextChange={form.setDeposit}
          limits={form.limits}
          tried={tried}
          serverError={null}
          buys={
            state === 'active'
              ? 'What the old one holds comes back when it is closed.'
              : 'What is not spent comes back when you close.'
          }
        />
        <Switch
          label="Auto top-up"
          checked={form.autoTopUp}
          onCheckedChange={form.setAutoTopUp}
          hint={topUpWords(form)}
        />
        <CreateTrouble replacing={replacing} />
        <Button
          variant="primary"
          className="w-full py-2"
          pending={BUSY.has(replacement.create)}
          disabledReason={availability.writable ? undecided : availability.reason}
          onClick={() => void submit()}
        >
          Create the replacement
        </Button>
      </div>
    </Panel>
  );
}
