import type { KeyboardEvent } from 'react';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';
import { spoken, stepText } from './number-text.ts';

type NumberFieldProps = FieldTexts & {
  /** Exactly what was typed, valid or not: nothing that the operator wrote is lost. */
  value: string;
  onValueChange: (value: string) => void;
  /** Decimal text added or taken by the arrow keys; ten of them by Page Up and Page Down. */
  step?: string;
  /** Decimal text under which the keys do not go. */
  min?: string;
  unit?: string;
  readOnly?: boolean;
  name?: string;
};

/** A decimal as text with the keys and role of a spin button; it takes any text and rounds nothing. */
export function NumberField(props: NumberFieldProps) {
  const { value, onValueChange, step = '1', min = '0', unit, readOnly, name, ...texts } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, PageUp: 10, ArrowDown: -1, PageDown: -10 }[event.key];
    if (!by || readOnly) return;
    event.preventDefault();
    let next = value;
    for (let n = 0; n < Math.abs(by); n += 1) next = stepText(next, step, by > 0 ? 1 : -1, min);
    onValueChange(next);
  };
  const now = spoken(value);
  return (
    <Field {...texts}>
      {(wiring) => (
        <div className="ui-input-with-unit">
          <input
            {...wiring}
            name={name}
            type="text"
            inputMode="decimal"
            role="spinbutton"
            aria-valuenow={now ?? 0}
            aria-valuetext={now === undefined ? value || 'empty' : undefined}
            autoComplete="off"
            readOnly={readOnly}
            className="ui-input text-right"
            value={value}
            onKeyDown={onKeyDown}
            onChange={(event) => onValueChange(event.target.value)}
          />
          {unit ? <span className="ui-unit">{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
