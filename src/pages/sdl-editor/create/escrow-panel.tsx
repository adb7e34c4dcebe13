import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { fundingConfigQuery } from '#api/queries/wallet.ts';
import { DepositField } from '#components/form/deposit-field.tsx';
import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import type { ExpectedRate } from '#domain/deployment/top-up-plan.ts';
import { checkDeposit, type DepositLimits } from '#domain/money/deposit-input.ts';
import { Switch } from '#ui/form/switch.tsx';
import { Panel } from '#ui/page.tsx';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import { depositWords, TOP_UP_OFF_WORDS, topUpOnWords } from './money-words.ts';

type EscrowPanelProps = {
  form: DraftForm;
  onFormChange: (form: DraftForm) => void;
  limits: DepositLimits;
  /** Dollars per block that the groups are expected to cost; null while not known. */
  rate: ExpectedRate | null;
  tried: boolean;
  serverError: string | null;
};

/** What is paid in at the start, how long it lasts, and what happens when it runs low. */
export function EscrowPanel(props: EscrowPanelProps) {
  const { form, onFormChange, limits, rate, tried, serverError } = props;
  const { data: funding = null } = useQuery(fundingConfigQuery(useSession()));
  const terms = useMoneyTerms(false);
  const deposit = checkDeposit(form.deposit, { ...limits, credits: null });
  const usd = deposit.ok ? deposit.usd : null;
  return (
    <Panel title="Escrow">
      <div className="grid gap-3.5">
        <DepositField
          text={form.deposit}
          onTextChange={(deposit) => onFormChange({ ...form, deposit })}
          limits={limits}
          tried={tried}
          serverError={serverError}
          buys={depositWords(usd, rate)}
        />
        <Switch
          label="Auto top-up"
          checked={form.autoTopUp}
          onCheckedChange={(autoTopUp) => onFormChange({ ...form, autoTopUp })}
          hint={form.autoTopUp ? topUpOnWords({ usd, rate, funding, terms }) : TOP_UP_OFF_WORDS}
        />
      </div>
    </Panel>
  );
}
