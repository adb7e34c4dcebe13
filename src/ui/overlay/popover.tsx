import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import type { ButtonLook } from '#ui/button.tsx';
import { LazyPopover, preloadOverlays } from './load.ts';

type PopoverProps = ButtonLook & {
  label: string;
  trigger: ReactNode;
  iconOnly?: boolean;
  /** The content, or a function of what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: 'start' | 'center' | 'end';
  className?: string;
};

/** A button that opens a small box of content beside itself, without blocking the page. */
export function Popover(props: PopoverProps) {
  const { label, trigger, iconOnly, children, align = 'start', variant, size, className } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const Trigger = iconOnly ? IconButton : Button;
  return (
    <>
      <Trigger
        ref={anchor}
        label={label}
        {...{ variant, size, className }}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={preloadOverlays}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Trigger>
      {open ? (
        <Suspense fallback={null}>
          <LazyPopover {...{ anchor, open, align, label }} onOpenChange={setOpen}>
            {typeof children === 'function' ? children(() => setOpen(false)) : children}
          </LazyPopover>
        </Suspense>
      ) : null}
    </>
  );
}
