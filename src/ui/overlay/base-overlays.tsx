import { Dialog } from '@base-ui/react/dialog';
import { Menu } from '@base-ui/react/menu';
import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { cx } from '#ui/cx.ts';
import type { DialogProps } from './dialog.tsx';
import type { MenuEntry } from './menu.tsx';

/** The dialog itself: modal, focus kept inside, Escape and the backdrop close it. */
export function BaseDialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, initialFocus } = props;
  const { alert = false, size = 'md', locked = false } = props;
  return (
    <Dialog.Root
      open={open}
      disablePointerDismissal={alert || locked}
      onOpenChange={(next) => {
        if (!locked) onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-backdrop" />
        <Dialog.Popup
          className={cx('ui-dialog', `ui-dialog-${size}`)}
          role={alert ? 'alertdialog' : 'dialog'}
          initialFocus={initialFocus}
        >
          <Dialog.Title className="ui-dialog-title">{title}</Dialog.Title>
          {description ? (
            <Dialog.Description className="ui-dialog-description" render={<div />}>
              {description}
            </Dialog.Description>
          ) : null}
          {children ? <div className="ui-dialog-body">{children}</div> : null}
          {footer ? <div className="ui-dialog-footer">{footer}</div> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type FloatProps = {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align: 'start' | 'center' | 'end';
  label: string;
};

/** A press on the trigger while open is the trigger's to answer, not an outside press. */
const pressedTrigger = (event: Event, anchor: RefObject<HTMLElement | null>): boolean =>
  event.target instanceof Node && anchor.current?.contains(event.target) === true;

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <Menu.Separator className="ui-menu-separator" />;
  return (
    <Menu.Item
      className={cx('ui-menu-item', entry.tone === 'danger' && 'text-bad')}
      disabled={Boolean(entry.disabledReason)}
      label={entry.label}
      onClick={entry.onSelect}
    >
      <span className="ui-menu-mark" aria-hidden="true">
        {entry.icon}
      </span>
      <span className="min-w-0 flex-1">
        {entry.label}
        {entry.disabledReason || entry.detail ? (
          <span className="ui-menu-detail">{entry.disabledReason ?? entry.detail}</span>
        ) : null}
      </span>
      {entry.shortcut ? <kbd className="ui-kbd">{entry.shortcut}</kbd> : null}
    </Menu.Item>
  );
}

/** The list of a menu, beside its trigger. */
export function BaseMenu(props: FloatProps & { entries: readonly MenuEntry[] }) {
  const { anchor, open, onOpenChange, align, label, entries } = props;
  return (
    <Menu.Root
      open={open}
      modal={false}
      onOpenChange={(next, details) => {
        if (next || !pressedTrigger(details.event, anchor)) onOpenChange(next);
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className="ui-positioner" anchor={anchor} align={align} sideOffset={4}>
          <Menu.Popup className="ui-menu" aria-label={label} finalFocus={anchor}>
            {entries.map((entry, at) => (
              <Entry key={entry === 'separator' ? `separator-${at}` : entry.label} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The box of a popover, beside its trigger. */
export function BasePopover(props: FloatProps & { children: ReactNode }) {
  const { anchor, open, onOpenChange, align, label, children } = props;
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, details) => {
        if (next || !pressedTrigger(details.event, anchor)) onOpenChange(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className="ui-positioner" anchor={anchor} align={align} sideOffset={4}>
          <Popover.Popup className="ui-popover" aria-label={label} finalFocus={anchor}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
