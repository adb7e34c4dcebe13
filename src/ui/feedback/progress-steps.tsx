import type { ReactNode } from 'react';

export type Step = {
  id: string;
  label: string;
  /** `yours`: it goes on once the operator has done something. */
  state: 'waiting' | 'running' | 'yours' | 'done' | 'failed' | 'skipped';
  /** Said under the label: what is going on, or what went wrong. */
  detail?: ReactNode;
};

const words: Record<Step['state'], string> = {
  waiting: 'waiting',
  running: 'running',
  yours: 'waiting for you',
  done: 'done',
  failed: 'failed',
  skipped: 'not needed',
};

/** Long work as its steps; the state is a word for assistive technology and a shape for the eye. */
export function ProgressSteps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="ui-steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          data-state={step.state}
          aria-current={step.state === 'running' || step.state === 'yours' ? 'step' : undefined}
        >
          <span className="ui-step-mark" aria-hidden="true" />
          <span className="min-w-0">
            {step.label}
            <span className="sr-only">, {words[step.state]}</span>
            {step.detail ? <span className="ui-hint block">{step.detail}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
