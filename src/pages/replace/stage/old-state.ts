import type { OldState } from './replace-steps.ts';

type OldFacts = {
  active: boolean;
  /** When its replacement was begun and when it was closed from this browser, ms since the epoch; null for never. */
  begunAt: number | null;
  closedAt: number | null;
};

/** Whether the old deployment still stands, or was closed on the way or before it. */
export function oldState({ active, begunAt, closedAt }: OldFacts): OldState {
  if (active) return 'active';
  return begunAt !== null && closedAt !== null && closedAt >= begunAt ? 'closed' : 'closed-before';
}
