import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useScope } from '#api/queries/session.tsx';
import { nameDeployment } from '#store/names.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/field.tsx';
import { Popover } from '#ui/overlay/popover.tsx';

function NameForm({ dseq, label, onDone }: { dseq: string; label: string; onDone: () => void }) {
  const scope = useScope();
  const [text, setText] = useState(label);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await nameDeployment(scope, dseq, text);
      onDone();
    } catch {
      setProblem('This browser could not keep the name. Free some storage and try again.');
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="grid w-64 max-w-full gap-2.5">
      <TextField
        label="Name"
        value={text}
        onValueChange={setText}
        maxLength={80}
        error={problem}
        hint="Yours alone, kept in this browser. Empty shows its first host instead."
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}

/** Gives the deployment a name of the operator's own. */
export function Rename({ dseq, label }: { dseq: string; label: string | null }) {
  return (
    <Popover label="Rename" iconOnly size="sm" variant="ghost" trigger={<Pencil size={13} />}>
      {(close) => <NameForm dseq={dseq} label={label ?? ''} onDone={close} />}
    </Popover>
  );
}
