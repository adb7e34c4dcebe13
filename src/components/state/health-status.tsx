import { healthWords, type Health, type HealthKind } from '#domain/deployment/health.ts';
import { Status, type Tone } from '#ui/feedback/badge.tsx';

/** Shape and colour of a health; the word is `healthWords`. */
const HEALTH_TONES: Record<HealthKind, Tone> = {
  closed: 'idle',
  'no-lease': 'idle',
  'lost-lease': 'bad',
  unread: 'info',
  silent: 'bad',
  failing: 'bad',
  starting: 'warn',
  ready: 'ok',
};

/** How a deployment is doing, in a mark and a word. */
export function HealthStatus({ health }: { health: Health }) {
  return (
    <Status tone={HEALTH_TONES[health.kind]} className="whitespace-nowrap">
      {healthWords(health)}
    </Status>
  );
}
