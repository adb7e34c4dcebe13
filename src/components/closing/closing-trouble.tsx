import { RequestError } from '#components/error/request-error.tsx';
import type { Closing } from './use-closing.tsx';

/** Says why the deployment was not closed; nothing while all is well. */
export function ClosingTrouble({ closing }: { closing: Closing }) {
  if (closing.state !== 'failed') return null;
  return (
    <RequestError
      title="The deployment was not closed"
      kept="It is still running and being paid. Closing it twice is harmless."
      error={closing.error}
      retryLabel="Close it now"
      onRetry={() => void closing.retry()}
    />
  );
}
