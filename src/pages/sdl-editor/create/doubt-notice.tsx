import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { Doubt } from './use-doubt.ts';

/** Why nothing was sent yet, and the way round it for an operator who knows better. */
export function DoubtNotice({ doubt, onSendAnyway }: { doubt: Doubt; onSendAnyway: () => void }) {
  if (!doubt) return null;
  if (doubt.kind === 'empty') {
    return (
      <Callout tone="bad" live="alert" title="There is no SDL yet">
        Write or paste one, open a file, or start from an example.
      </Callout>
    );
  }
  const { message, range } = doubt.problem;
  return (
    <Callout
      tone="bad"
      live="alert"
      title="Not sent: the server would refuse this SDL"
      actions={
        <Button size="sm" onClick={onSendAnyway}>
          Send anyway
        </Button>
      }
    >
      Line {range.startLine}: {message}
    </Callout>
  );
}
