import { PageLink } from '#components/page-link.tsx';
import { entryErrorDetails } from '#components/error/entry-error-details.ts';
import { RequestError } from '#components/error/request-error.tsx';
import { paths } from '#lib/paths.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import type { AcceptEntry } from '#store/journal-schema.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Callout, ErrorNotice } from '#ui/feedback/notices.tsx';
import { refusalWords } from './refusal-words.ts';
import { NotKnown } from './not-known.tsx';
import type { Accept, Stopped } from './use-accept.ts';

function StoppedNotice({ stopped }: { stopped: Stopped }) {
  if (stopped.kind === 'unread') {
    return (
      <RequestError
        title="Nothing was sent"
        kept="The bids could not be read once more before accepting."
        error={stopped.error}
      />
    );
  }
  return (
    <Callout tone="warn" live="alert" title="Nothing was sent: a bid has changed">
      The last look before accepting found it different from what you chose. See above what changed.
    </Callout>
  );
}

/** The leases exist and bill, but a provider may not know what to run. */
function NotDelivered({
  accept,
  entry,
  dseq,
}: {
  accept: Accept;
  entry: AcceptEntry;
  dseq: string;
}) {
  return (
    <Callout
      tone="warn"
      live="alert"
      title="The leases exist, but the manifest may not have arrived"
      actions={
        <>
          <Button size="sm" variant="primary" onClick={() => void accept.sendManifestAgain()}>
            Send manifest again
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.deployment(dseq)}>
            Open the deployment
          </PageLink>
        </>
      }
    >
      A provider that has not got the manifest within five minutes gives the lease up. Sending it
      again makes no second lease.
      {entry.error ? (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer">Details</summary>
          <div className="mt-1 font-mono text-sm whitespace-pre-wrap">
            {entryErrorDetails(entry.error)}
          </div>
        </details>
      ) : null}
    </Callout>
  );
}

function Refused({ entry }: { entry: AcceptEntry }) {
  const { error, verdict } = entry;
  if (verdict?.kind === 'did-not') {
    return (
      <ErrorNotice
        title="The bids were not accepted"
        nextStep={`${verdict.evidence.lines.join(' ')} Nothing is being paid. Accept again, or choose other bids.`}
        details={error ? entryErrorDetails(error) : undefined}
      />
    );
  }
  if (!error) return null;
  return (
    <ErrorNotice
      title={error.message || 'The bids were not accepted'}
      nextStep={refusalWords(error)}
      details={entryErrorDetails(error)}
    />
  );
}

type AcceptTroubleProps = { accept: Accept; launch: Launch; obstacle: string | null };

/** Whether what was asked for is what is still chosen: a refusal of something else is history. */
const stillChosen = ({ asked }: AcceptEntry, { choices }: Launch): boolean =>
  asked.leases.every(({ gseq, oseq, provider }) =>
    choices.some(
      (choice) =>
        'bid' in choice &&
        choice.gseq === gseq &&
        choice.bid.bid.id.oseq === oseq &&
        choice.bid.bid.id.provider === provider,
    ),
  );

/** What went wrong with accepting, and the way on. */
export function AcceptTrouble({ accept, launch, obstacle }: AcceptTroubleProps) {
  const { state, entry, error, stopped, busy } = accept;
  if (busy) return null;
  // A changed bid is over and done with once another one was chosen.
  if (stopped && (stopped.kind === 'unread' || obstacle !== null)) {
    return <StoppedNotice stopped={stopped} />;
  }
  if (error) {
    return (
      <ErrorNotice
        title="Nothing was sent"
        nextStep={error.message}
        actions={
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.activity()}>
            Open activity
          </PageLink>
        }
      />
    );
  }
  if (!entry) return null;
  if (state === 'undecided') return <NotKnown entry={entry} />;
  if (state === 'failed') return stillChosen(entry, launch) ? <Refused entry={entry} /> : null;
  const undelivered = state === 'done' && entry.reply?.manifestDelivered !== true;
  return undelivered ? <NotDelivered accept={accept} entry={entry} dseq={launch.dseq} /> : null;
}
