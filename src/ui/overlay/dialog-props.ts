import type { ReactNode, RefObject } from 'react';

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
