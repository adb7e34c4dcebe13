import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { chain } from './chain.ts';
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

/** The button itself: when it cannot be used it keeps focus, does nothing and says why. */
function BaseButton(props: ButtonProps & { tip: ReactNode; describes: boolean }) {
  const { variant, size, icon, pending = false, disabledReason, tip: content, ...rest } = props;
  const { describes, className, children, onClick, ...native } = rest;
  const { trigger, tip } = useTooltip(content, describes);
  const dead = pending || Boolean(disabledReason);
  return (
    <>
      <button
        type="button"
        {...native}
        aria-describedby={trigger['aria-describedby'] ?? native['aria-describedby']}
        onPointerEnter={chain(trigger.onPointerEnter, native.onPointerEnter)}
        onPointerLeave={chain(trigger.onPointerLeave, native.onPointerLeave)}
        onPointerUp={chain(trigger.onPointerUp, native.onPointerUp)}
        onFocus={chain(trigger.onFocus, native.onFocus)}
        onBlur={chain(trigger.onBlur, native.onBlur)}
        onKeyDown={chain(trigger.onKeyDown, native.onKeyDown)}
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

/** A button that is never silently dead: when it cannot be used it keeps focus and says why. */
export function Button(props: ButtonProps) {
  return <BaseButton {...props} tip={props.disabledReason} describes />;
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label' | 'icon'> & {
  /** Its name; also shown as its tooltip. */
  label: string;
  children: ReactNode;
};

/** A square button with a picture only; its required label is its name and its tooltip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <BaseButton
      variant="ghost"
      {...rest}
      icon={children}
      aria-label={label}
      className={cx('ui-btn-icon', className)}
      tip={rest.disabledReason ?? label}
      describes={Boolean(rest.disabledReason)}
    />
  );
}
