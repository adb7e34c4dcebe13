import type { KeyboardEvent, ReactNode } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import type { ButtonLook } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Kbd } from '#ui/data/kbd.tsx';
import { menuTarget } from './menu-keys.ts';
import type { Align } from './place.ts';
import { usePopup } from './use-popup.ts';

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

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const labels = items.map(({ textContent }) => textContent ?? '');
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = menuTarget(event.key, labels, at);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}

function MenuItem({ entry, close }: { entry: MenuAction; close: () => void }) {
  const { label, icon, shortcut, tone, disabledReason, onSelect } = entry;
  const detail = disabledReason ?? entry.detail;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabledReason ? true : undefined}
      className={cx('ui-menu-item', tone === 'danger' && 'text-bad')}
      onPointerMove={(event) => event.currentTarget.focus()}
      onClick={() => {
        if (disabledReason) return;
        close();
        onSelect();
      }}
    >
      <span className="ui-menu-mark" aria-hidden="true">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        {label}
        {detail ? <span className="ui-menu-detail">{detail}</span> : null}
      </span>
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </button>
  );
}

type MenuProps = ButtonLook & {
  /** Name of the menu and, where `trigger` is only a picture, of its button. */
  label: string;
  trigger: ReactNode;
  /** The trigger is a picture: a square button named by `label`. */
  iconOnly?: boolean;
  entries: readonly MenuEntry[];
  align?: Align;
  className?: string;
};

/** A button that opens a list of actions. */
export function Menu(props: MenuProps) {
  const { label, trigger, iconOnly, entries, align = 'start', variant, size, className } = props;
  const { open, close, anchor, box } = usePopup(align, (menu) => itemsOf(menu)[0]?.focus());
  const look = { variant, size, className };
  return (
    <>
      {iconOnly ? (
        <IconButton {...anchor} {...look} label={label} aria-haspopup="menu">
          {trigger}
        </IconButton>
      ) : (
        <Button {...anchor} {...look} aria-haspopup="menu">
          {trigger}
        </Button>
      )}
      <div
        {...box}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="ui-menu"
        onKeyDown={(event) => {
          box.onKeyDown(event);
          if (event.key === 'Tab') close();
          else moveFocus(event);
        }}
      >
        {open
          ? entries.map((entry, at) =>
              entry === 'separator' ? (
                // oxlint-disable-next-line react/no-array-index-key -- separators have no name
                <hr key={`separator-${at}`} className="ui-menu-separator" />
              ) : (
                <MenuItem key={entry.label} entry={entry} close={close} />
              ),
            )
          : null}
      </div>
    </>
  );
}
