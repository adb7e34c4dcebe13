import { useState } from 'react';
import { Moment } from '#components/time/moment.tsx';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { UpdateWorkspace } from './use-update-workspace.ts';

/** The page opened with changes of an earlier visit: since when, and the way back to what runs. */
export function Unsent({
  workspace,
  running,
}: {
  workspace: UpdateWorkspace;
  running: string | null;
}) {
  const { document, unsentSince } = workspace;
  const [gone, setGone] = useState(false);
  if (unsentSince === null || gone) return null;
  const discard = (): void => {
    document.replace(running ?? '');
    setGone(true);
  };
  return (
    <Callout
      tone="info"
      title="Changes that were not sent"
      actions={
        <Button size="sm" onClick={discard}>
          Discard
        </Button>
      }
    >
      Last changed <Moment ms={unsentSince} />. Discarding brings back what runs.
    </Callout>
  );
}
