import type { ReactNode } from 'react';
import { checkDeposit, type DepositLimits } from '#domain/money/deposit-input.ts';
import { formatUsd, formatUsdExact } from '#domain/money/format.ts';
import { NumberField } from '#ui/form/number-field.tsx';

type DepositFieldProps = {
  /** What is typed, valid or not. */
  text: string;
  onTextChange: (text: string) => void;
  limits: DepositLimits;
  /** What the server said of the amount that was sent; shown before anything else. */
  serverError: string | null;
  /** True once it was tried to send: from then on every problem is shown at once. */
  tried: boolean;
  /** What the amount buys, such as how long it lasts. */
  buys?: ReactNode;
};

/**
 * Dollars for escrow, with what is wrong with them said at the field. Leaving it changes nothing:
 * a line that appears on blur would move the button that is just being pressed.
 */
export function DepositField(props: DepositFieldProps) {
  const { text, onTextChange, limits, serverError, tried, buys } = props;
  const checked = checkDeposit(text, limits);
  const problem = !checked.ok && (tried || text !== '') ? checked.message : null;
  const credits =
    limits.credits === null ? '' : ` Credits: ${formatUsd(limits.credits, { style: 'balance' })}.`;
  return (
    <NumberField
      label="Deposit (USD)"
      value={text}
      onValueChange={onTextChange}
      step="1"
      min={limits.minimum}
      unit="USD"
      error={serverError ?? problem}
      hint={
        <>
          At least {formatUsdExact(limits.minimum)}.{credits} {buys}
        </>
      }
    />
  );
}
