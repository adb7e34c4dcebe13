import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import type { ButtonLook } from '#ui/button.tsx';
import { LazyMenu, preloadOverlays } from './load.ts';

export type MenuAction = {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  detail?: string;
  shortcut?: string;
  tone?: 'danger';
  /** Why it cannot be chosen now. */
  disabledReason?: string | null;
};

export type MenuEntry = MenuAction | 'separator';

type MenuProps = ButtonLook & {
  /** Name of the menu and, where `trigger` is only a picture, of its button. */
  label: string;
  trigger: ReactNode;
  /** The trigger is a picture: a square button named by `label`. */
  iconOnly?: boolean;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  className?: string;
};

/** A button that opens a list of actions. */
export function Menu(props: MenuProps) {
  const { label, trigger, iconOnly, entries, align = 'start', variant, size, className } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const Trigger = iconOnly ? IconButton : Button;
  return (
    <>
      <Trigger
        ref={anchor}
        label={label}
        {...{ variant, size, className }}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerDown={preloadOverlays}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Trigger>
      {open ? (
        <Suspense fallback={null}>
          <LazyMenu {...{ anchor, open, align, label, entries }} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
