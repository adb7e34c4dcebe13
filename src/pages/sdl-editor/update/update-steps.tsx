import { useQuery } from '@tanstack/react-query';
import { matchHash } from '#api/journal/pasted-sdl.ts';
import type { WriteState } from '#api/journal/progress.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { useSession } from '#api/queries/session.tsx';
import { providerTitle } from '#components/provider/provider-text.ts';
import { useProviders } from '#components/provider/use-providers.ts';
import type { UpdateEntry } from '#store/journal-schema.ts';
import { ProgressSteps, type Step } from '#ui/feedback/progress-steps.tsx';

/** The chain takes a few seconds; its half of the update shows in the deployment's hash. */
const LOOK_MS = 2_000;

const HINTS: Partial<Record<WriteState, string>> = {
  preparing: 'Reading what the chain holds. Nothing is sent yet.',
  sending: 'You can reload or leave: it goes on. With a slow provider it takes minutes.',
  'finding-out':
    'The answer was lost. Looking at the chain; if it has the SDL, the providers are told once more, which does no harm.',
};

type UpdateStepsProps = { dseq: string; entry: UpdateEntry | null; state: WriteState };

/** Whether the chain has taken what is being sent. */
function useChainStep(dseq: string, entry: UpdateEntry | null): Step['state'] {
  const session = useSession();
  const query = { ...deploymentQuery(session, dseq), refetchInterval: LOOK_MS };
  const { data } = useQuery(query);
  if (!entry) return 'waiting';
  const { asked, before } = entry;
  if (asked.hash !== null && asked.hash === before.hash) return 'skipped';
  const match = matchHash(asked.hash, data?.deployment.hash ?? '');
  return match === 'matches' ? 'done' : 'running';
}

/** What an update is doing now: the chain first, then each provider. */
export function UpdateSteps({ dseq, entry, state }: UpdateStepsProps) {
  const chain = useChainStep(dseq, entry);
  const providerOf = useProviders();
  const told = chain === 'running' || chain === 'waiting' ? 'waiting' : 'running';
  const providers = (entry?.before.providers ?? []).map((address): Step => {
    const title = providerTitle(address, providerOf(address));
    return { id: address, label: `Manifest to ${title}`, state: told };
  });
  const note: Step = {
    id: 'note',
    label: 'Note what runs',
    state: entry ? 'done' : 'running',
  };
  return (
    <div aria-live="polite" className="grid gap-2">
      <ProgressSteps
        label="Updating the deployment"
        steps={[
          note,
          {
            id: 'chain',
            label: chain === 'skipped' ? 'The chain has this SDL already' : 'New hash on chain',
            state: chain,
          },
          ...providers,
        ]}
      />
      <p className="ui-hint">{HINTS[state]}</p>
    </div>
  );
}
