import { Trail } from '#components/deployment/trail.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Card, Page } from '#ui/page.tsx';
import { TwoColumns } from './two-columns.tsx';

/** Holds the page's place while the deployment and what this browser keeps of it are read. */
export function LoadingReplace({ dseq }: { dseq: string }) {
  return (
    <Page title={`Replace ${dseq}`} heading="Replace" trail={<Trail dseq={dseq} name={null} />}>
      <Loading label="Reading the deployment">
        <TwoColumns
          side={
            <Card className="p-3.5">
              <Skeleton width="6rem" height="1.25rem" />
              <Skeleton height="10rem" className="mt-3" />
            </Card>
          }
        >
          <Card className="p-3.5">
            <Skeleton width="6rem" height="1.25rem" />
            <Skeleton height="9rem" className="mt-3" />
          </Card>
          <Card className="p-3.5">
            <Skeleton width="6rem" height="1.25rem" />
            <Skeleton height="6rem" className="mt-3" />
          </Card>
        </TwoColumns>
      </Loading>
    </Page>
  );
}
