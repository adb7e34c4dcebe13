import { MAX_NOTE } from '#store/vault.ts';
import { TextField } from '#ui/form/field.tsx';

type NoteFieldProps = {
  value: string;
  onValueChange: (note: string) => void;
  hint?: string;
  error?: string | null;
  readOnly?: boolean;
};

/** The operator's note on a version: one line, for them alone. */
export function NoteField(props: NoteFieldProps) {
  return (
    <TextField
      label="Note"
      maxLength={MAX_NOTE}
      placeholder="What this version is for"
      {...props}
    />
  );
}
