import { Pencil } from 'lucide-react';
import { KeptTextForm } from '#components/form/kept-text-form.tsx';
import type { VaultRecord } from '#store/schema.ts';
import { noteVersion } from '#store/vault.ts';
import { Popover } from '#ui/overlay/popover.tsx';
import { NoteField } from './note-field.tsx';

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
        {(close) => (
          <KeptTextForm
            text={note}
            what="note"
            keep={(text) => noteVersion(version, text)}
            onDone={close}
            className="w-72"
          >
            {(wiring) => (
              <NoteField {...wiring} hint="Kept in this browser. Empty takes it away." />
            )}
          </KeptTextForm>
        )}
      </Popover>
    </span>
  );
}
