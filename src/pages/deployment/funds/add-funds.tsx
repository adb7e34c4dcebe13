import { useId } from 'react';
import type { SubmitEvent } from 'react';
import { DepositField } from '#components/form/deposit-field.tsx';
import { formatUsd } from '#domain/money/format.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';
import { DepositProgress } from './deposit-progress.tsx';
import { NewEnd } from './new-end.tsx';
import { quickAmounts } from './quick-amounts.ts';
import { isUnderWay, useAddFunds, type AddFundsForm } from './use-add-funds.ts';
import { useFundsTerms, type FundsTerms } from './use-funds-terms.ts';

function QuickAmounts({ form, terms }: { form: AddFundsForm; terms: FundsTerms }) {
  if (terms.rateUsd === null) return null;
  const amounts = quickAmounts({ ...terms, rateUsd: terms.rateUsd }, form.limits.minimum);
  return (
    <div className="flex flex-wrap gap-2">
      {amounts.map(({ days, usd, short }) => (
        <Button
          key={days}
          size="sm"
          disabledReason={short ? 'That is less than the smallest deposit.' : null}
          onClick={() => form.change(usd)}
        >
          +{days} d{short ? null : ` · ${formatUsd(usd, { style: 'balance' })}`}
        </Button>
      ))}
    </div>
  );
}

type AddFundsProps = { known: Known; open: boolean; onOpenChange: (open: boolean) => void };

/** Moves credits into escrow. What became of a deposit is followed on the page once this is closed. */
export function AddFunds({ known, open, onOpenChange }: AddFundsProps) {
  const formId = useId();
  const form = useAddFunds(known.dseq, () => onOpenChange(false));
  const terms = useFundsTerms(known);
  const writing = isUnderWay(form.write.state);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.send();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title="Add funds"
      description="Moves credits into this deployment’s escrow. What is not spent comes back when it is closed."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{writing ? 'Close' : 'Cancel'}</Button>
          <Button variant="primary" type="submit" form={formId} pending={writing}>
            Confirm
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3" noValidate>
        <DepositField
          text={form.text}
          onTextChange={form.change}
          limits={form.limits}
          serverError={form.fieldError}
          tried={form.tried}
          buys={<NewEnd usd={form.usd} terms={terms} />}
        />
        <QuickAmounts form={form} terms={terms} />
      </form>
      <DepositProgress write={form.write} atField={form.fieldError !== null} />
    </Dialog>
  );
}
