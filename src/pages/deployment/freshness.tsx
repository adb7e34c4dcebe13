import { isNotFound } from '#api/client/classify.ts';
import { RequestError } from '#components/error/request-error.tsx';
import { Moment } from '#components/time/moment.tsx';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { Known } from './use-reading.ts';

/** Says that what is shown is old, why, and what to do; nothing while all is well. */
export function Freshness({ known }: { known: Known }) {
  const { trouble, readAtMs, reading, readAgain } = known;
  if (!trouble) return null;
  if (isNotFound(trouble)) {
    return (
      <Callout
        tone="bad"
        live="status"
        title="The server no longer knows this deployment"
        actions={
          <Button size="sm" pending={reading} onClick={readAgain}>
            Ask again
          </Button>
        }
      >
        {readAtMs === null ? (
          'What is shown is'
        ) : (
          <>
            It did so until <Moment ms={readAtMs} />; what is shown is
          </>
        )}{' '}
        the last that was read. Nothing can be done to it through this connection.
      </Callout>
    );
  }
  return (
    <RequestError
      title={
        readAtMs === null
          ? 'Only what the list says of this deployment is shown'
          : 'What is shown is older than it should be'
      }
      kept="It could not be read again just now."
      error={trouble}
      retrying={reading}
      onRetry={readAgain}
    />
  );
}
