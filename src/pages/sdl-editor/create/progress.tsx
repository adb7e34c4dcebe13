import type { Step as WriteStep, WriteState } from '#api/journal/progress.ts';
import { ProgressSteps } from '#ui/feedback/progress-steps.tsx';
import type { Step } from '#ui/feedback/progress-steps.tsx';
import type { Create } from './use-create.ts';

const states: Record<WriteStep['status'], Step['state']> = {
  waiting: 'waiting',
  working: 'running',
  done: 'done',
  failed: 'failed',
  unsure: 'running',
};

const hints: Partial<Record<WriteState, string>> = {
  preparing: 'Reading what exists, so that nothing is ever created twice. Nothing is sent yet.',
  sending: 'You can reload or leave: it goes on, and nothing is sent twice.',
  'finding-out':
    'The answer was lost. Looking for what became of it; nothing is sent twice. This can take two minutes.',
  done: 'Created. Going to the bids.',
};

/** What a create is doing now; leaving or reloading the page does not stop or repeat it. */
export function CreateProgress({ create }: { create: Create }) {
  const { state, steps } = create;
  if (!create.busy) return null;
  return (
    <div aria-live="polite" className="grid gap-2">
      <ProgressSteps
        label="Creating the deployment"
        steps={steps.map(({ name, label, status }) => ({ id: name, label, state: states[status] }))}
      />
      <p className="ui-hint">{hints[state]}</p>
    </div>
  );
}
