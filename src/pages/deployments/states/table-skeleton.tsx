import { Skeleton } from '#ui/feedback/skeleton.tsx';

const ROWS = 8;

/** Holds the place of the table while nothing is known: rows as high as real ones. */
export function TableSkeleton() {
  return (
    <div aria-hidden="true" className="ui-card">
      <div className="h-10 border-b" />
      {Array.from({ length: ROWS }, (_, at) => (
        <div
          key={at}
          className="flex h-[4.0625rem] items-center gap-6 border-b px-3.5 last:border-0"
        >
          <div className="grid flex-[2] gap-1.5">
            <Skeleton width="60%" />
            <Skeleton width="40%" />
          </div>
          <Skeleton width="6rem" className="flex-1" />
          <Skeleton width="9rem" className="flex-1 max-md:hidden" />
          <Skeleton width="8rem" className="flex-[1.5]" />
        </div>
      ))}
    </div>
  );
}
