import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useScope } from '#api/queries/session.tsx';
import { draftName } from '#components/sdl/sdl-name.ts';
import { renameDraft } from '#store/drafts.ts';
import type { DraftRecord } from '#store/schema.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/field.tsx';

/** Once, when the field appears: a function of its own, or every key would select all again. */
const selectAll = (field: HTMLInputElement | null): void => field?.select();

/** A draft's name as a field in its place; an empty one follows the text again. */
export function RenameDraft({ draft, onDone }: { draft: DraftRecord; onDone: () => void }) {
  const scope = useScope();
  const [name, setName] = useState(draft.name);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const named = name.trim() !== '';
    try {
      await renameDraft(scope, draft.id, { name: named ? name : draftName(draft.text), named });
      onDone();
    } catch {
      setProblem('This browser could not keep the name. Free some storage and try again.');
    }
  };
  return (
    <form
      onSubmit={(event) => void save(event)}
      className="flex w-full flex-wrap items-start gap-2"
    >
      <TextField
        label="Name"
        labelHidden
        className="min-w-40 flex-1"
        value={name}
        onValueChange={setName}
        maxLength={80}
        error={problem}
        ref={selectAll}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Escape ends the renaming, not the dialog around it.
          event.stopPropagation();
          onDone();
        }}
      />
      <Button type="submit" variant="primary">
        Save
      </Button>
      <Button onClick={onDone}>Cancel</Button>
    </form>
  );
}
