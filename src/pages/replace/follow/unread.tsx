import { RequestError } from '#components/error/request-error.tsx';
import type { Reading } from '#pages/replace/use-reading.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

/** Says that the replacement could not be read, or not yet; nothing while all is well. */
export function Unread({
  reading: { trouble, unknown, reading, readAgain },
}: {
  reading: Reading;
}) {
  if (unknown) {
    return (
      <Callout
        tone="warn"
        live="status"
        title="The server does not know the replacement yet"
        actions={
          <Button size="sm" pending={reading} onClick={readAgain}>
            Ask again
          </Button>
        }
      >
        It was created a moment ago, and what answers may be behind the chain. Nothing is lost.
      </Callout>
    );
  }
  if (!trouble) return null;
  return (
    <RequestError
      title="The replacement could not be read"
      kept="It is not lost: its dseq is below."
      error={trouble}
      retrying={reading}
      onRetry={readAgain}
    />
  );
}
