import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';

/** Holds a page's place while its code is on the way. */
export function PageFallback() {
  return (
    <Loading label="Loading the page">
      <div className="ui-page-head">
        <Skeleton width="9rem" height="1.5rem" />
      </div>
      <Skeleton height="18rem" />
    </Loading>
  );
}
