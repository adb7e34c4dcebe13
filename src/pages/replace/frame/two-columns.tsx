import type { ReactNode } from 'react';

type TwoColumnsProps = {
  /** What is read from top to bottom. */
  children: ReactNode;
  /** What is decided or watched, beside it; below it on a narrow screen. */
  side: ReactNode;
};

/** The page's two columns, the same at every step and while loading. */
export function TwoColumns({ children, side }: TwoColumnsProps) {
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="grid min-w-0 gap-3.5">{children}</div>
      <div className="grid min-w-0 gap-3.5">{side}</div>
    </div>
  );
}
