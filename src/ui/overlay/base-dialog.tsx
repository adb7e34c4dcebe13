import { Dialog } from '@base-ui/react/dialog';
import { cx } from '#ui/cx.ts';
import type { DialogProps } from './dialog-props.ts';

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
