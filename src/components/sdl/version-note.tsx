import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { VaultRecord } from '#store/schema.ts';
import { noteVersion } from '#store/vault.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/overlay/popover.tsx';
import { NoteField } from './note-field.tsx';

function NoteForm({ version, onDone }: { version: VaultRecord; onDone: () => void }) {
  const [text, setText] = useState(version.note);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await noteVersion(version, text);
      onDone();
    } catch {
      setProblem('This browser could not keep the note. Free some storage and try again.');
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="grid w-72 max-w-full gap-2.5">
      <NoteField
        value={text}
        onValueChange={setText}
        error={problem}
        hint="Kept in this browser. Empty takes it away."
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

/** A version's note, which can be changed. */
export function VersionNote({ version }: { version: VaultRecord }) {
  const { note } = version;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className={note === '' ? 'text-fg-3' : 'min-w-0 wrap-anywhere'}>
        {note === '' ? 'no note' : note}
      </span>
      <Popover
        label={`Note on version ${version.version}`}
        iconOnly
        size="sm"
        variant="ghost"
        trigger={<Pencil size={13} />}
      >
        {(close) => <NoteForm version={version} onDone={close} />}
      </Popover>
    </span>
  );
}
