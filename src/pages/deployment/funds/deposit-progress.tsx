import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { ProgressSteps, type Step } from '#ui/feedback/progress-steps.tsx';
import type { Step as WriteStep } from '#api/journal/progress.ts';
import type { AddFundsForm } from './use-add-funds.ts';

const STATES: Record<WriteStep['status'], Step['state']> = {
  waiting: 'waiting',
  working: 'running',
  done: 'done',
  failed: 'failed',
  unsure: 'running',
};

const stepsOf = (steps: readonly WriteStep[]): Step[] =>
  steps.map(({ name, label, status }) => ({ id: name, label, state: STATES[status] }));

type DepositProgressProps = {
  write: AddFundsForm['write'];
  /** The refusal is said at the field already. */
  atField: boolean;
};

/** What becomes of a deposit after Confirm. */
export function DepositProgress({ write, atField }: DepositProgressProps) {
  const { state, steps, entry, error } = write;
  if (state === 'idle' || state === 'done' || state === 'undecided' || atField) return null;
  if (state === 'failed') {
    const message =
      error?.message ?? entry?.error?.message ?? entry?.verdict?.evidence.lines.join(' ');
    return (
      <ErrorNotice
        className="mt-3"
        title={entry ? 'The deposit was not made' : 'Nothing was sent'}
        nextStep={`${message ?? ''} Your credits are as they were. Press Confirm to try again.`}
      />
    );
  }
  return (
    <div className="mt-3 grid gap-2">
      <ProgressSteps label="Steps of the deposit" steps={stepsOf(steps)} />
      {state === 'finding-out' ? (
        <output className="text-fg-2">
          The answer was lost. Berth is finding out what became of it, and sends nothing twice. You
          may close this; the page goes on saying where it stands.
        </output>
      ) : null}
    </div>
  );
}
