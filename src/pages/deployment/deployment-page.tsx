import { RequestError } from '#components/error/request-error.tsx';
import { Page } from '#ui/page.tsx';
import { Trail } from '#components/deployment/trail.tsx';
import { KnownDeployment } from './known-deployment.tsx';
import { LoadingDeployment } from './loading-deployment.tsx';
import { UnknownDseq } from '#components/deployment/nothing-here.tsx';
import { useReading } from './use-reading.ts';

/** A deployment in whatever state its data is. */
export function DeploymentPage({ dseq }: { dseq: string }) {
  const reading = useReading(dseq);
  switch (reading.kind) {
    case 'known':
      return <KnownDeployment known={reading} />;
    case 'loading':
      return <LoadingDeployment dseq={dseq} />;
    case 'unknown':
      return <UnknownDseq dseq={dseq} />;
    case 'failed':
      return (
        <Page title={`Deployment ${dseq}`} trail={<Trail />}>
          <RequestError
            title="Could not read this deployment"
            error={reading.error}
            retrying={reading.reading}
            onRetry={reading.readAgain}
          />
        </Page>
      );
  }
}
