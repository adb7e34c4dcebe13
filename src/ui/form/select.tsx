import type { SelectHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';

export type Option<T extends string> = { value: T; label: string; disabled?: boolean };

type SelectProps<T extends string> = FieldTexts &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'className'> & {
    value: T;
    options: readonly Option<T>[];
    onValueChange: (value: T) => void;
  };

/** One of a few: the platform's own select, good with every keyboard and screen. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hint, error, labelHidden, className, ...rest } = props;
  const { options, onValueChange, ...native } = rest;
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wiring) => (
        <select
          {...native}
          {...wiring}
          className="ui-input ui-select"
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onValueChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
