import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import type { ButtonLook } from '#ui/button.tsx';
import type { Align } from './place.ts';
import { usePopup } from './use-popup.ts';

type PopoverProps = ButtonLook & {
  /** Name of the box and, where `trigger` is only a picture, of its button. */
  label: string;
  trigger: ReactNode;
  iconOnly?: boolean;
  /** The content, or a function of what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: Align;
  className?: string;
};

/** A button that opens a small box of content beside itself, without blocking the page. */
export function Popover(props: PopoverProps) {
  const { label, trigger, iconOnly, children, align = 'start', variant, size, className } = props;
  const { open, close, anchor, box } = usePopup(align, (shown) => shown.focus());
  const look = { variant, size, className };
  return (
    <>
      {iconOnly ? (
        <IconButton {...anchor} {...look} label={label} aria-haspopup="dialog">
          {trigger}
        </IconButton>
      ) : (
        <Button {...anchor} {...look} aria-haspopup="dialog">
          {trigger}
        </Button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element would be opened and closed by other means than its button */}
      <div {...box} role="dialog" tabIndex={-1} aria-label={label} className="ui-popover">
        {open ? (typeof children === 'function' ? children(close) : children) : null}
      </div>
    </>
  );
}
