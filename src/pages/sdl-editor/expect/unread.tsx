import { Button } from '#ui/button.tsx';

type UnreadProps = { children: string; onRetry: () => void; retrying?: boolean };

/** Something of the market that could not be read, said quietly: nothing depends on it. */
export function Unread({ children, onRetry, retrying }: UnreadProps) {
  return (
    <output className="flex flex-wrap items-center justify-between gap-x-3 text-xs text-fg-3">
      {children}
      <Button size="sm" variant="ghost" pending={retrying} onClick={onRetry}>
        Try again
      </Button>
    </output>
  );
}
