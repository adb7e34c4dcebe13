import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { cx } from '#ui/cx.ts';

export type FieldTexts = {
  label: string;
  /** Help under the control; stays while an error is shown. */
  hint?: ReactNode;
  /** What is wrong with the value and how to mend it. */
  error?: ReactNode;
  /** Hides the label from sight, not from assistive technology. */
  labelHidden?: boolean;
  className?: string;
};

type Wiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Label, control, hint and error of one field, wired to each other. */
export function Field(props: FieldTexts & { children: (wiring: Wiring) => ReactNode }) {
  const { label, hint, error, labelHidden = false, className, children } = props;
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={cx('ui-field', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'ui-label'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <div id={`${id}-error`} className="ui-error" aria-live="polite">
        {error}
      </div>
      {hint ? (
        <div id={`${id}-hint`} className="ui-hint">
          {hint}
        </div>
      ) : null}
    </div>
  );
}

type TextFieldProps = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> & {
    ref?: Ref<HTMLInputElement>;
    value: string;
    onValueChange: (value: string) => void;
    mono?: boolean;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, labelHidden, className, onValueChange, mono, ...native } = props;
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          {...native}
          {...wiring}
          className={cx('ui-input', mono && 'font-mono text-sm')}
          onChange={(event) => onValueChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldTexts &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'className'> & {
    value: string;
    onValueChange: (value: string) => void;
  };

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, labelHidden, className, onValueChange, ...native } = props;
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wiring) => (
        <textarea
          rows={4}
          {...native}
          {...wiring}
          className="ui-input h-auto py-1.5"
          onChange={(event) => onValueChange(event.target.value)}
        />
      )}
    </Field>
  );
}
