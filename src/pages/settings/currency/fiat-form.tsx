import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Currency } from '#domain/money/currency.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/field.tsx';
import { toast } from '#ui/toast/registry.ts';
import { readFiat, type FiatProblems } from './fiat-input.ts';

type Fiat = Extract<Currency, { kind: 'fiat' }>;

type FiatFormProps = { current: Fiat | null; onSave: (currency: Fiat) => void };

/** A currency and its rate, as the operator knows them: Berth asks nobody else. */
export function FiatForm({ current, onSave }: FiatFormProps) {
  const [code, setCode] = useState(current?.code ?? '');
  const [rate, setRate] = useState(current?.perUsd ?? '');
  const [problems, setProblems] = useState<FiatProblems>({});
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = readFiat(code, rate);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    onSave(read.currency);
    const { code: sign, perUsd } = read.currency;
    toast({
      title: `Amounts are shown in ${sign}`,
      body: `One dollar is ${perUsd} ${sign}.`,
      tone: 'ok',
      key: 'currency',
    });
  };
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-2 items-start gap-x-3 gap-y-2">
      <TextField
        label="Code"
        placeholder="EUR"
        value={code}
        onValueChange={setCode}
        error={problems.code}
      />
      <TextField
        label="For one dollar"
        placeholder="0.92"
        inputMode="decimal"
        value={rate}
        onValueChange={setRate}
        error={problems.perUsd}
      />
      <Button type="submit" className="col-span-2 justify-self-start">
        Use this rate
      </Button>
    </form>
  );
}
