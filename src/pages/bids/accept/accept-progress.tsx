import { useProviders } from '#components/provider/use-providers.ts';
import { providerTitle } from '#components/provider/provider-text.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { ProgressSteps } from '#ui/feedback/progress-steps.tsx';
import { acceptSteps } from './accept-steps.ts';
import type { Accept } from './use-accept.ts';

const LOST =
  'The answer was lost. Looking whether the leases exist; nothing is sent twice. This can take two minutes.';
const SLOW =
  'Each provider is told what to run in turn: this may take minutes. You can reload or leave; it goes on, and nothing is sent twice.';

/** What accepting is doing now. */
export function AcceptProgress({ accept, launch }: { accept: Accept; launch: Launch }) {
  const providerOf = useProviders();
  if (!accept.busy) return null;
  const steps = acceptSteps({
    checking: accept.checking,
    state: accept.state,
    entry: accept.entry,
    leases: launch.deployment.leases,
    nameOf: (address) => providerTitle(address, providerOf(address)),
  });
  return (
    <div aria-live="polite" className="grid gap-2">
      <ProgressSteps label="Accepting the bids" steps={steps} />
      <p className="ui-hint">{accept.state === 'finding-out' ? LOST : SLOW}</p>
    </div>
  );
}
