import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';

/** For the text field of the form. */
type FieldWiring = {
  value: string;
  onValueChange: (text: string) => void;
  error: string | null;
};

type KeptTextFormProps = {
  /** As it is kept now. */
  text: string;
  /** What the text is, for the sentence that says it could not be kept: "name", "note". */
  what: string;
  keep: (text: string) => Promise<unknown>;
  onDone: () => void;
  className: string;
  children: (wiring: FieldWiring) => ReactNode;
};

/** A short text that this browser keeps, in a popover: one field, Cancel and Save. */
export function KeptTextForm({
  what,
  keep,
  onDone,
  className,
  children,
  ...kept
}: KeptTextFormProps) {
  const [text, setText] = useState(kept.text);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await keep(text);
      onDone();
    } catch {
      setProblem(`This browser could not keep the ${what}. Free some storage and try again.`);
    }
  };
  return (
    <form
      onSubmit={(event) => void save(event)}
      className={cx('grid max-w-full gap-2.5', className)}
    >
      {children({ value: text, onValueChange: setText, error: problem })}
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
