import { Pencil } from 'lucide-react';
import { useScope } from '#api/queries/session.tsx';
import { KeptTextForm } from '#components/form/kept-text-form.tsx';
import { nameDeployment } from '#store/names.ts';
import { TextField } from '#ui/form/field.tsx';
import { Popover } from '#ui/overlay/popover.tsx';

/** Gives the deployment a name of the operator's own. */
export function Rename({ dseq, label }: { dseq: string; label: string | null }) {
  const scope = useScope();
  return (
    <Popover label="Rename" iconOnly size="sm" variant="ghost" trigger={<Pencil size={13} />}>
      {(close) => (
        <KeptTextForm
          text={label ?? ''}
          what="name"
          keep={(text) => nameDeployment(scope, dseq, text)}
          onDone={close}
          className="w-64"
        >
          {(wiring) => (
            <TextField
              {...wiring}
              label="Name"
              maxLength={80}
              hint="Yours alone, kept in this browser. Empty shows its first host instead."
            />
          )}
        </KeptTextForm>
      )}
    </Popover>
  );
}
