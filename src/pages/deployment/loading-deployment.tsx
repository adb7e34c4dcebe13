import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Trail } from '#components/deployment/trail.tsx';
import { Card, Page } from '#ui/page.tsx';
import { DseqMark } from './header/dseq-mark.tsx';

/** Holds the page's place while the first answer is on its way. */
export function LoadingDeployment({ dseq }: { dseq: string }) {
  return (
    <Page
      title={`Deployment ${dseq}`}
      trail={<Trail />}
      heading={<DseqMark dseq={dseq} />}
      actions={<Skeleton width="18rem" height="2rem" />}
    >
      <Loading label="Reading the deployment">
        <Skeleton width="19rem" height="2rem" className="mb-3.5" />
        <div className="grid gap-3.5 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
          <Card className="p-3.5">
            <Skeleton width="6rem" height="1.25rem" />
            <Skeleton height="8rem" className="mt-3" />
          </Card>
          <Card className="p-3.5">
            <Skeleton width="6rem" height="1.25rem" />
            <Skeleton height="8rem" className="mt-3" />
          </Card>
        </div>
      </Loading>
    </Page>
  );
}
