import type { Step } from '#ui/feedback/progress-steps.tsx';
import type { ReplaceStage } from './replace-stage.ts';

/**
 * The old deployment: `active`, `closed` after its replacement was begun, or `closed-before` that, so
 * that the same SDL is merely deployed again.
 */
export type OldState = 'active' | 'closed' | 'closed-before';

export type StepId = 'create' | 'bids' | 'lease' | 'ready' | 'close';
export type ReplaceStep = Step & { id: StepId };

const LABELS: Record<StepId, string> = {
  create: 'Create the replacement',
  bids: 'Choose a bid for each group',
  lease: 'Leases on chain, manifest to the providers',
  ready: 'Services ready',
  close: 'Close the old deployment',
};

const ORDER: readonly StepId[] = ['create', 'bids', 'lease', 'ready', 'close'];

/** The step that a stage is at, and how that step is doing. */
function current(stage: ReplaceStage): { at: StepId; state: Step['state'] } {
  switch (stage.kind) {
    case 'nothing':
    case 'over':
      return { at: 'create', state: 'yours' };
    case 'creating':
      return { at: 'create', state: 'running' };
    case 'unread':
      return { at: 'bids', state: 'waiting' };
    case 'quoting':
      return { at: 'bids', state: stage.expired ? 'failed' : 'running' };
    case 'choosing':
      return { at: 'bids', state: 'yours' };
    case 'accepting':
      return { at: 'lease', state: 'running' };
    case 'stuck':
      return { at: 'lease', state: 'failed' };
    case 'starting':
      return { at: 'ready', state: stage.health === 'failing' ? 'failed' : 'running' };
    case 'ready':
      return { at: 'close', state: 'yours' };
  }
}

/** The steps of a replacement as far as they have come; the last is left out where nothing is left to close. */
export function replaceSteps(stage: ReplaceStage, old: OldState): ReplaceStep[] {
  const { at, state } = current(stage);
  const reached = ORDER.indexOf(at);
  const steps = ORDER.map((id, i): ReplaceStep => {
    const own = i < reached ? 'done' : i === reached ? state : 'waiting';
    return { id, label: LABELS[id], state: id === 'close' && old === 'closed' ? 'done' : own };
  });
  return old === 'closed-before' ? steps.filter(({ id }) => id !== 'close') : steps;
}
