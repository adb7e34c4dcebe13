import type { WriteState } from '#api/journal/progress.ts';
import type { Lease } from '#api/contract/lease.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { AcceptEntry } from '#store/journal-schema.ts';
import type { Step } from '#ui/feedback/progress-steps.tsx';

type Progress = {
  /** The bids are being read once more; nothing has been sent. */
  checking: boolean;
  state: WriteState;
  entry: AcceptEntry | null;
  /** Leases as they were read last. */
  leases: readonly Pick<Lease, 'id' | 'state' | 'status'>[];
  nameOf: (provider: string) => string;
};

type StepState = Step['state'];

const made = ({ entry, leases }: Progress): boolean =>
  entry !== null &&
  entry.asked.leases.every(({ gseq, provider }) =>
    leases.some(
      ({ id, state }) => id.gseq === gseq && id.provider === provider && isLiveLease({ state }),
    ),
  );

const reports = ({ leases }: Progress, gseq: number, provider: string): boolean =>
  leases.some(
    ({ id, status }) =>
      id.gseq === gseq &&
      id.provider === provider &&
      status !== null &&
      Object.keys(status.services).length > 0,
  );

function chainState(progress: Progress): StepState {
  const { state } = progress;
  if (state === 'done' || made(progress)) return 'done';
  if (state === 'failed') return 'failed';
  return state === 'sending' || state === 'finding-out' || state === 'undecided'
    ? 'running'
    : 'waiting';
}

function manifestState(progress: Progress, gseq: number, provider: string): StepState {
  const { entry, state } = progress;
  if (entry?.reply?.manifestDelivered || reports(progress, gseq, provider)) return 'done';
  if (chainState(progress) !== 'done') return 'waiting';
  return state === 'done' || state === 'failed' ? 'failed' : 'running';
}

/**
 * What accepting has come to, as the operator follows it. The API answers once, at the very end;
 * what happens on the way is seen by reading the deployment.
 */
export function acceptSteps(progress: Progress): Step[] {
  const { checking, state, entry, nameOf } = progress;
  const preparing = state === 'preparing' || (entry?.phase === 'recorded' && state === 'sending');
  const certificate: Step[] = entry?.asked.certificate
    ? [{ id: 'certificate', label: 'Certificate', state: preparing ? 'running' : 'done' }]
    : [];
  const manifests = (entry?.asked.leases ?? []).map(({ gseq, provider }): Step => ({
    id: `manifest-${gseq}`,
    label: `Manifest of group ${gseq} to ${nameOf(provider)}`,
    state: manifestState(progress, gseq, provider),
  }));
  const delivered = manifests.length > 0 && manifests.every((step) => step.state === 'done');
  return [
    {
      id: 'check',
      label: 'Read the bids once more',
      state: checking || (state === 'preparing' && !entry) ? 'running' : 'done',
    },
    ...certificate,
    { id: 'chain', label: 'Leases on chain', state: chainState(progress) },
    ...manifests,
    { id: 'services', label: 'Services start', state: delivered ? 'running' : 'waiting' },
  ];
}
