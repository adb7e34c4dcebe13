import { HealthStatus } from '#components/state/health-status.tsx';
import type { HealthKind } from '#domain/deployment/health.ts';
import type { Replacing } from '#pages/replace/replacing.ts';

const WORDS: Partial<Record<HealthKind, string>> = {
  unread: 'Asking its provider …',
  silent: 'Its provider does not answer, so that nobody can tell. Berth goes on asking.',
  failing:
    'A service does not come up. Look at its page, or close the replacement and start again.',
  starting: 'Berth looks every few seconds.',
};

/** Of the fourth step: how its services do. */
export function ReadyDetail({ replacing: { replacement } }: { replacing: Replacing }) {
  const { stage, health } = replacement;
  if (stage.kind !== 'starting' && stage.kind !== 'ready') return null;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <HealthStatus health={health} />
      <span>{WORDS[health.kind]}</span>
    </span>
  );
}
