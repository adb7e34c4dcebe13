import { DepositField } from '#components/form/deposit-field.tsx';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import { Switch } from '#ui/form/switch.tsx';
import { Panel } from '#ui/page.tsx';
import type { DraftForm } from '#pages/sdl-editor/drafts/draft-keeper.ts';

const TOP_UP_ON =
  'On: the server draws on your credits before the escrow runs dry, as long as there are credits. The deployment keeps running and paying until you close it.';
const TOP_UP_OFF =
  'Off: the escrow runs down, and the provider closes the lease when it is empty. You can add funds at any time.';

type EscrowPanelProps = {
  form: DraftForm;
  onFormChange: (form: DraftForm) => void;
  limits: DepositLimits;
  tried: boolean;
  serverError: string | null;
};

/** What is paid in at the start, and what happens when it runs low. */
export function EscrowPanel({ form, onFormChange, limits, tried, serverError }: EscrowPanelProps) {
  return (
    <Panel title="Escrow">
      <div className="grid gap-3.5">
        <DepositField
          text={form.deposit}
          onTextChange={(deposit) => onFormChange({ ...form, deposit })}
          limits={limits}
          tried={tried}
          serverError={serverError}
          buys="What is not spent comes back when you close."
        />
        <Switch
          label="Auto top-up"
          checked={form.autoTopUp}
          onCheckedChange={(autoTopUp) => onFormChange({ ...form, autoTopUp })}
          hint={form.autoTopUp ? TOP_UP_ON : TOP_UP_OFF}
        />
      </div>
    </Panel>
  );
}
