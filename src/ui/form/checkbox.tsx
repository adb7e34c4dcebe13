import { useCallback } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { cx } from '#ui/cx.ts';

type CheckboxProps = {
  label: ReactNode;
  checked: boolean;
  /** Neither all nor none, for a box that stands for many. */
  mixed?: boolean;
  onCheckedChange: (checked: boolean, event: { shiftKey: boolean }) => void;
  labelHidden?: boolean;
  disabled?: boolean;
  className?: string;
};

/** A checkbox with its label; the change tells whether Shift was held, for ranges. */
export function Checkbox(props: CheckboxProps) {
  const {
    label,
    checked,
    mixed = false,
    onCheckedChange,
    labelHidden,
    disabled,
    className,
  } = props;
  const ref = useCallback(
    (box: HTMLInputElement | null) => {
      if (box) box.indeterminate = mixed;
    },
    [mixed],
  );
  return (
    <label className={cx('ui-check', className)}>
      <input
        ref={ref}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          const shiftKey = (event.nativeEvent as unknown as MouseEvent).shiftKey === true;
          onCheckedChange(event.target.checked, { shiftKey });
        }}
      />
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </label>
  );
}
