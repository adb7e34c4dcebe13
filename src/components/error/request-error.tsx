import type { ReactNode } from 'react';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { explainError } from './explain-error.ts';

type RequestErrorProps = {
  /** What could not be done: "Could not read this deployment". */
  title: string;
  error: unknown;
  /** Said before the next step that follows from the error: what is kept, what is still shown. */
  kept?: string;
  onRetry?: () => void;
  retryLabel?: string;
  retrying?: boolean;
  actions?: ReactNode;
  className?: string;
};

/** A request that failed: what, why in plain words, what to do next. */
export function RequestError({ error, kept, ...notice }: RequestErrorProps) {
  const { nextStep, details } = explainError(error);
  return (
    <ErrorNotice {...notice} nextStep={kept ? `${kept} ${nextStep}` : nextStep} details={details} />
  );
}
