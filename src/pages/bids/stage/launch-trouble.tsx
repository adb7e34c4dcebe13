import { RequestError } from '#components/error/request-error.tsx';
import type { Cancel } from '#pages/bids/cancel/use-cancel.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { StageNotice } from './stage-notice.tsx';

type LaunchTroubleProps = { launch: Launch; cancel: Cancel };

/** What there is to know before anything else: failed reads, a failed cancel, a launch that went wrong. */
export function LaunchTrouble({ launch, cancel }: LaunchTroubleProps) {
  const { trouble, bids, stage, dseq } = launch;
  const read = trouble?.what === 'bids' ? 'The bids' : 'The deployment';
  return (
    <div className="mb-4 grid gap-2.5 empty:hidden">
      {trouble ? (
        <RequestError
          title={`${read} could not be read${bids ? ' again' : ''}`}
          error={trouble.error}
          onRetry={trouble.readAgain}
          {...(bids && { kept: 'What is shown was read before.' })}
        />
      ) : null}
      {cancel.error ? (
        <RequestError
          title="The launch was not cancelled"
          kept="The deployment is still open."
          error={cancel.error}
        />
      ) : null}
      {bids ? <StageNotice stage={stage} dseq={dseq} cancel={cancel} /> : null}
    </div>
  );
}
