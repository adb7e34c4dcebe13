import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';

/** How long a deletion can be undone. */
export const UNDO_MS = 10_000;

/** Once, when it takes the place of the row that had the focus. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

type DeletedDraftProps = { name: string; onUndo: () => void; onGone: () => void };

/** Stands where a draft was for as long as it can be had back; while it has the focus it stays. */
export function DeletedDraft({ name, onUndo, onGone }: DeletedDraftProps) {
  const [held, setHeld] = useState(false);
  useEffect(
    function leaveAfterAWhile() {
      if (held) return undefined;
      const timer = window.setTimeout(onGone, UNDO_MS);
      return () => window.clearTimeout(timer);
    },
    [held, onGone],
  );
  return (
    <li className="flex flex-wrap items-center gap-2 border-t border-line py-2 text-fg-2">
      <span className="min-w-0 flex-1 wrap-anywhere">Deleted “{name}”.</span>
      <Button
        size="sm"
        ref={takeFocus}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        onClick={onUndo}
      >
        Undo
      </Button>
    </li>
  );
}
