import type { ReactNode } from 'react';
import type { Replacing } from '#pages/replace/replacing.ts';
import { replaceSteps, type StepId } from '#pages/replace/stage/replace-steps.ts';
import { ProgressSteps } from '#ui/feedback/progress-steps.tsx';
import { Panel } from '#ui/page.tsx';
import { BidsDetail } from './bids-detail.tsx';
import { CloseDetail } from './close-detail.tsx';
import { CreateDetail } from './create-detail.tsx';
import { LeaseDetail } from './lease-detail.tsx';
import { ReadyDetail } from './ready-detail.tsx';

const DETAILS: Record<StepId, (props: { replacing: Replacing }) => ReactNode> = {
  create: CreateDetail,
  bids: BidsDetail,
  lease: LeaseDetail,
  ready: ReadyDetail,
  close: CloseDetail,
};

/** The way from the old deployment to the new one, each step with what is to be known or done there. */
export function StepsPanel({ replacing }: { replacing: Replacing }) {
  const { replacement, state } = replacing;
  const steps = replaceSteps(replacement.stage, state).map((step) => {
    const Detail = DETAILS[step.id];
    return { ...step, detail: <Detail replacing={replacing} /> };
  });
  return (
    <Panel title="Steps">
      <ProgressSteps
        label={state === 'closed-before' ? 'Deploying again' : 'Replacing'}
        steps={steps}
      />
    </Panel>
  );
}
