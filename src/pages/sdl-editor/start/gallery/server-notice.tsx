import { RequestError } from '#components/error/request-error.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import type { ServerState } from './use-entries.ts';

/** Below the list: what became of the server's templates. */
export function ServerNotice({ state, error, readAgain }: ServerState) {
  switch (state) {
    case 'none':
    case 'read':
      return null;
    case 'reading':
      return (
        <div className="grid gap-2 p-2" aria-live="polite" aria-busy="true">
          <span className="text-xs text-fg-3">Asking the server for its templates…</span>
          <Skeleton width="70%" />
          <Skeleton width="90%" />
        </div>
      );
    case 'failed':
      return (
        <RequestError
          className="m-1"
          title="The server’s templates could not be read"
          kept="Those of Berth are here."
          error={error}
          onRetry={readAgain}
        />
      );
  }
}
