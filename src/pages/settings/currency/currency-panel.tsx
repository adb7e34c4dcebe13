import { useState } from 'react';
import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import { formatMoney, type Currency } from '#domain/money/currency.ts';
import { changePreferences, usePreferences } from '#store/preferences.ts';
import { Select, type Option } from '#ui/form/select.tsx';
import { Panel } from '#ui/page.tsx';
import { FiatForm } from './fiat-form.tsx';

type Kind = Currency['kind'];

const KINDS: Option<Kind>[] = [
  { value: 'usd', label: 'US dollars' },
  { value: 'act', label: 'ACT (one is a dollar)' },
  { value: 'akt', label: 'AKT at the market price' },
  { value: 'fiat', label: 'Another currency, at my rate' },
];

const EXAMPLE_USD = '98.41';

/** What a known amount reads as now, and why where it is not in the chosen currency. */
function Example() {
  const terms = useMoneyTerms(false);
  const { currency, aktUsd } = terms;
  const text = formatMoney(EXAMPLE_USD, { style: 'balance', ...terms });
  if (currency.kind === 'usd') return null;
  return (
    <p className="text-fg-2">
      ${EXAMPLE_USD} reads <span className="font-semibold text-fg">{text}</span>.
      {currency.kind === 'akt' && aktUsd === null
        ? ' This server tells no market price, so amounts stay in dollars.'
        : null}
    </p>
  );
}

/** The currency that amounts are shown in. What is sent and stored is always the chain's own. */
export function CurrencyPanel() {
  const { currency } = usePreferences();
  const [asked, setAsked] = useState<Kind | null>(null);
  const kind = asked ?? currency.kind;
  const choose = (next: Kind): void => {
    setAsked(next === 'fiat' && currency.kind !== 'fiat' ? next : null);
    if (next !== 'fiat') changePreferences({ currency: { kind: next } });
  };
  return (
    <Panel title="Currency">
      <div className="grid gap-3">
        <Select
          label="Show amounts in"
          value={kind}
          options={KINDS}
          onValueChange={choose}
          hint="Deposits are entered in dollars whatever is chosen here. Hover or focus an amount for what the chain says."
        />
        {kind === 'fiat' ? (
          <FiatForm
            current={currency.kind === 'fiat' ? currency : null}
            onSave={(next) => {
              changePreferences({ currency: next });
              setAsked(null);
            }}
          />
        ) : null}
        <Example />
      </div>
    </Panel>
  );
}
