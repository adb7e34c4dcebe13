import type { Deployment } from '#api/contract/deployments.ts';
import { ClosingTrouble } from '#components/closing/closing-trouble.tsx';
import { useClosing } from '#components/closing/use-closing.tsx';
import { isActive } from '#domain/deployment/facts.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import { Button } from '#ui/button.tsx';
import { preloadDialog } from '#ui/overlay/load.ts';
import { Panel } from '#ui/page.tsx';

type NextProps = { next: { dseq: string; deployment: Deployment }; oldRuns: boolean };

function CloseNext({ next, oldRuns }: NextProps) {
  const closing = useClosing(next, `the replacement ${next.dseq}`);
  return (
    <Panel title="Not what you wanted?">
      <p className="mb-2.5 text-fg-2">
        Close the replacement to get its deposit back
        {oldRuns ? '; the old deployment is left as it is. ' : '. '}
        Then you can start again.
      </p>
      <ClosingTrouble closing={closing} />
      <Button
        variant="danger"
        size="sm"
        pending={closing.state === 'closing'}
        onPointerEnter={preloadDialog}
        onClick={() => void closing.ask()}
      >
        Close the replacement
      </Button>
    </Panel>
  );
}

/** The way back, as long as the old deployment stands or the new one has not come up. */
export function GiveUp({ replacing: { replacement, state } }: { replacing: Replacing }) {
  const { dseq, reading, stage } = replacement;
  const { deployment } = reading;
  const finished = stage.kind === 'ready' && state !== 'active';
  if (dseq === null || !deployment || !isActive(deployment) || finished) return null;
  return <CloseNext next={{ dseq, deployment }} oldRuns={state === 'active'} />;
}
