import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { useTooltip, type TipContent } from './use-tooltip.tsx';

type TooltipProps = {
  /** What hover and focus reveal. */
  content: TipContent;
  children: ReactNode;
  /** False where the child takes focus itself, or where the row already says the same. */
  focusable?: boolean;
  className?: string;
};

/** Text that reveals more on hover and keyboard focus. For buttons use their own `disabledReason`. */
export function Tooltip({ content, children, focusable = true, className }: TooltipProps) {
  const { trigger, tip } = useTooltip(content);
  return (
    <>
      <span
        {...trigger}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard's way to the tip
        tabIndex={focusable ? 0 : undefined}
        className={cx('ui-tip-anchor', className)}
      >
        {children}
      </span>
      {tip}
    </>
  );
}
