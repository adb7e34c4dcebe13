import { Button } from '#ui/button.tsx';

type VerdictToolsProps = {
  onFormat: () => void;
  locked: boolean;
  wrap: boolean;
  onWrapChange: (wrap: boolean) => void;
};

/** What can be done to the text as a whole without leaving the line of the verdict. */
export function VerdictTools({ onFormat, locked, wrap, onWrapChange }: VerdictToolsProps) {
  return (
    <div className="flex gap-1">
      <Button
        variant="ghost"
        size="sm"
        title="Shift+Alt+F in the editor"
        disabledReason={locked ? 'The text is on its way to the server.' : null}
        onClick={onFormat}
      >
        Format
      </Button>
      <Button
        variant="ghost"
        size="sm"
        title="Alt+Z in the editor"
        aria-pressed={wrap}
        onClick={() => onWrapChange(!wrap)}
      >
        Wrap lines
      </Button>
    </div>
  );
}
