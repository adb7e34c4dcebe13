import { useJournalEntries } from '#api/journal/hooks.ts';
import { useScope } from '#api/queries/session.tsx';
import { UnknownDseq } from '#components/deployment/nothing-here.tsx';
import { useVersions } from '#components/deployment/own-records.ts';
import { Trail } from '#components/deployment/trail.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { Page } from '#ui/page.tsx';
import { LoadingReplace } from './frame/loading-replace.tsx';
import { KnownReplace } from './known-replace.tsx';
import { useReading } from './use-reading.ts';

/** Replacing a deployment, in whatever state what is known of it is. */
export function ReplacePage({ dseq }: { dseq: string }) {
  const reading = useReading(dseq);
  const entries = useJournalEntries(useScope());
  const versions = useVersions(dseq);
  const { deployment, trouble } = reading;
  if (reading.unknown) return <UnknownDseq dseq={dseq} />;
  if (!deployment && trouble) {
    return (
      <Page title={`Replace ${dseq}`} heading="Replace" trail={<Trail dseq={dseq} name={null} />}>
        <RequestError
          title="Could not read the deployment that is to be replaced"
          error={trouble}
          retrying={reading.reading}
          onRetry={reading.readAgain}
        />
      </Page>
    );
  }
  if (!deployment || versions === null || entries.status === 'loading') {
    return <LoadingReplace dseq={dseq} />;
  }
  return (
    <KnownReplace
      old={{ dseq, deployment, reading }}
      entries={entries.data ?? []}
      versions={versions}
    />
  );
}
