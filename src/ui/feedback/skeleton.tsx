import type { CSSProperties } from 'react';
import { cx } from '#ui/cx.ts';

type SkeletonProps = {
  /** Of what it stands for, so that nothing shifts: any CSS length. */
  width?: CSSProperties['width'];
  height?: CSSProperties['height'];
  className?: string;
};

/** Holds the place of something that is still being read. */
export function Skeleton({ width = '100%', height = '1em', className }: SkeletonProps) {
  return (
    <span aria-hidden="true" className={cx('ui-skeleton', className)} style={{ width, height }} />
  );
}

/** Announces that a part is being read; put skeletons inside. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div aria-live="polite" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
