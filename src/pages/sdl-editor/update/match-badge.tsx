import type { Drift } from '#components/sdl/running-version.ts';
import { Status } from '#ui/feedback/badge.tsx';
import type { Tone } from '#ui/feedback/badge.tsx';
import { Tooltip } from '#ui/overlay/tooltip.tsx';

type Words = { tone: Tone; short: string; why: string };

const MATCHES: Words = {
  tone: 'ok',
  short: 'matches the chain',
  why: 'The SDL kept here has the hash that the chain holds: it is what runs.',
};

const WORDS: Record<Drift, Words> = {
  none: {
    tone: 'idle',
    short: 'no SDL kept here',
    why: 'The API gives no SDL back, and this browser did not create or update this deployment.',
  },
  same: MATCHES,
  older: MATCHES,
  drifted: {
    tone: 'warn',
    short: 'differs from the chain',
    why: 'The chain holds the hash of another SDL: the deployment was updated from another browser or tool.',
  },
  untold: {
    tone: 'idle',
    short: 'cannot tell',
    why: 'The server does not tell the hash that the chain holds, or that of the kept SDL is not known.',
  },
};

/** Whether the SDL that the update starts from is what the chain says is running. */
export function MatchBadge({ drift }: { drift: Drift }) {
  const { tone, short, why } = WORDS[drift];
  return (
    <Tooltip content={why}>
      <Status tone={tone}>{short}</Status>
    </Tooltip>
  );
}
