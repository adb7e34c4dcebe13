import type { DeploymentSettings } from '#api/contract/settings.ts';
import { RequestError } from '#components/error/request-error.tsx';
import { reasonOf, useLegal } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Switch } from '#ui/form/switch.tsx';
import { Card } from '#ui/page.tsx';
import { JustCreated } from './just-created.tsx';
import { offWords, onWords } from './top-up-words.ts';
import { useTopUp, type TopUpState } from './use-auto-top-up.ts';
import { useTopUpFacts } from './use-top-up-facts.ts';

const NOT_SETTABLE =
  'This server decides about auto top-up by itself: it neither tells nor takes the choice.';

/** Why the switch did not move, where it did not. */
function troubleOf({ refusal, switchError }: TopUpState): string | null {
  if (switchError) {
    return `It is not known whether the server switched it: ${switchError.message} Switch again; doing it twice is harmless.`;
  }
  if (!refusal) return null;
  const said = refusal.message
    ? ` It said: ${refusal.message}`
    : ' It answered with the old setting.';
  return `The server did not do it.${said}`;
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));

function Words({ known, settings }: { known: Known; settings: DeploymentSettings }) {
  const facts = useTopUpFacts(known, settings);
  if (settings.autoTopUpEnabled === null) return NOT_SETTABLE;
  return <Lines lines={settings.autoTopUpEnabled ? onWords(facts) : offWords(facts.spending)} />;
}

const NO_SETTING = 'Off, as far as this server tells: it has no setting for this deployment.';

const pendingWords = (on: boolean): string =>
  `Turning ${on ? 'on' : 'off'}; it moves once the server has confirmed.`;

function TopUpSwitch({ known, topUp }: { known: Known; topUp: TopUpState }) {
  const legal = useLegal(known);
  const settings = topUp.read?.settings ?? null;
  const unsettable = settings !== null && settings.autoTopUpEnabled === null;
  const hint =
    topUp.wanted !== null ? (
      pendingWords(topUp.wanted)
    ) : settings ? (
      <Words known={known} settings={settings} />
    ) : (
      `${NO_SETTING}${topUp.refusal ? '' : ' Turning it on makes one.'}`
    );
  return (
    <Switch
      label="Auto top-up"
      checked={settings?.autoTopUpEnabled ?? false}
      pending={topUp.wanted !== null}
      onCheckedChange={topUp.turn}
      disabledReason={unsettable ? NOT_SETTABLE : reasonOf(legal['auto-top-up'])}
      error={troubleOf(topUp)}
      hint={hint}
    />
  );
}

/** Whether and how escrow is refilled from credits. Only here is the setting read, and once. */
export function AutoTopUpPanel({ known }: { known: Known }) {
  return known.deployment.deployment.state === 'active' ? <ActiveTopUp known={known} /> : null;
}

function ActiveTopUp({ known }: { known: Known }) {
  const topUp = useTopUp(known);
  const { read, error, chosen } = topUp;
  return (
    <Card className="px-3.5 py-3">
      {read ? (
        <TopUpSwitch known={known} topUp={topUp} />
      ) : error ? (
        <RequestError
          title="Could not read auto top-up"
          error={error}
          retrying={topUp.reading}
          onRetry={topUp.readAgain}
        />
      ) : (
        <div className="grid gap-1.5">
          <div className="flex min-h-5 items-center justify-between font-medium">
            Auto top-up <Skeleton width="2rem" height="1.25rem" />
          </div>
          <p className="text-xs text-fg-3">
            {chosen
              ? `You chose ${chosen.asked.enabled ? 'on' : 'off'} when you created it; the server is being told.`
              : 'Reading the setting …'}
          </p>
        </div>
      )}
      {read ? <JustCreated topUp={topUp} dseq={known.dseq} /> : null}
    </Card>
  );
}
