import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { useTooltip } from './overlay/use-tooltip.tsx';

export type ButtonLook = {
  variant?: 'default' | 'primary' | 'danger' | 'ghost';
  size?: 'md' | 'sm';
};

/** The classes of a button, for links that look like one. */
export const buttonClass = ({ variant = 'default', size = 'md' }: ButtonLook = {}): string =>
  cx('ui-btn', `ui-btn-${variant}`, size === 'sm' && 'ui-btn-sm');

type NativeButton = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>;

export type ButtonProps = NativeButton &
  ButtonLook & {
    ref?: Ref<HTMLButtonElement>;
    icon?: ReactNode;
    /** Work is under way: it stays focusable, takes no click and says that it is busy. */
    pending?: boolean;
    /** Why it cannot be used now; shown on hover and focus. Null or undefined means it can. */
    disabledReason?: string | null | undefined;
  };

/** A button that is never silently dead: when it cannot be used it keeps focus and says why. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, pending = false, disabledReason, ...rest } = props;
  const { className, children, onClick, ...native } = rest;
  const { trigger, tip } = useTooltip(disabledReason);
  const dead = pending || Boolean(disabledReason);
  return (
    <>
      <button
        type="button"
        {...trigger}
        {...native}
        className={cx(buttonClass({ variant, size }), className)}
        aria-disabled={dead || undefined}
        aria-busy={pending || undefined}
        onClick={(event) => {
          if (dead) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {pending ? <span className="ui-spinner" aria-hidden="true" /> : icon}
        {children}
      </button>
      {tip}
    </>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label' | 'icon'> & {
  /** Its name; also shown as its tooltip. */
  label: string;
  children: ReactNode;
};

/** A square button with a picture only; its required label is its name and its tooltip. */
export function IconButton({ label, children, className, size, ...rest }: IconButtonProps) {
  const { disabledReason, pending = false, onClick, variant = 'ghost', ...native } = rest;
  const { trigger, tip } = useTooltip(disabledReason ?? label, Boolean(disabledReason));
  const dead = pending || Boolean(disabledReason);
  return (
    <>
      <button
        type="button"
        {...trigger}
        {...native}
        aria-label={label}
        aria-disabled={dead || undefined}
        aria-busy={pending || undefined}
        className={cx(buttonClass({ variant, size }), 'ui-btn-icon', className)}
        onClick={(event) => {
          if (!dead) onClick?.(event);
        }}
      >
        {pending ? <span className="ui-spinner" aria-hidden="true" /> : children}
      </button>
      {tip}
    </>
  );
}
