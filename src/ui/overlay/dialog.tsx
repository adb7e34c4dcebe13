import { Suspense, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { LazyDialog } from './load.ts';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Its name and heading. */
  title: string;
  /** What it is about; read out with the title. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that carries it out last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** For questions that must be answered: the backdrop does not close it. */
  alert?: boolean;
  /** Nothing closes it while work is under way. */
  locked?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
};

/** A modal dialog; its code is loaded when it is first opened. Focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  if (!used) return null;
  return (
    <Suspense fallback={null}>
      <LazyDialog {...props} />
    </Suspense>
  );
}
