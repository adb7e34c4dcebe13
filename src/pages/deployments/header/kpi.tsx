import type { ReactNode } from 'react';
import { Skeleton } from '#ui/feedback/skeleton.tsx';

type KpiProps = {
  label: string;
  value: ReactNode;
  /** What there is to add, in one line. */
  detail: ReactNode;
};

/** One figure of the strip above the fleet. */
export function Kpi({ label, value, detail }: KpiProps) {
  return (
    <div>
      <dt className="text-xs text-fg-3">{label}</dt>
      <dd>
        <div className="fleet-kpi-value truncate">{value}</div>
        <div className="truncate text-sm text-fg-3">{detail}</div>
      </dd>
    </div>
  );
}

/** The same while its figure is on the way. */
export function KpiSkeleton({ label }: { label: string }) {
  return <Kpi label={label} value={<Skeleton width="6rem" />} detail={<Skeleton width="8rem" />} />;
}
