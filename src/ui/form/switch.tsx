import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { useTooltip } from '#ui/overlay/use-tooltip.tsx';

type SwitchProps = {
  label: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** What it does, or what is going on; under the label. */
  hint?: ReactNode;
  error?: ReactNode;
  /** Asked but not yet confirmed: it keeps its old position, says so and takes no click. */
  pending?: boolean;
  disabledReason?: string | null;
  labelHidden?: boolean;
  className?: string;
};

/** An on/off switch that never moves before what it stands for has changed. */
export function Switch(props: SwitchProps) {
  const { label, checked, onCheckedChange, hint, error, pending = false, labelHidden } = props;
  const { disabledReason, className } = props;
  const id = useId();
  const { trigger, tip } = useTooltip(disabledReason);
  const dead = pending || Boolean(disabledReason);
  const described = [trigger['aria-describedby'], error && `${id}-e`, hint && `${id}-h`];
  return (
    <div className={cx('ui-switch-row', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'ui-switch-label'}>
        {label}
      </label>
      <button
        type="button"
        role="switch"
        id={id}
        {...trigger}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        aria-checked={checked}
        aria-busy={pending || undefined}
        aria-disabled={dead || undefined}
        className="ui-switch"
        onClick={() => {
          if (!dead) onCheckedChange(!checked);
        }}
      />
      {tip}
      <div id={`${id}-e`} className="ui-error" aria-live="polite">
        {error}
      </div>
      {hint ? (
        <div id={`${id}-h`} className="ui-hint">
          {hint}
        </div>
      ) : null}
    </div>
  );
}
