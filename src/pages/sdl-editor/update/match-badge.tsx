import type { Drift } from '#components/sdl/running-version.ts';
import { Status } from '#ui/feedback/badge.tsx';
import type { Tone } from '#ui/feedback/badge.tsx';
import { Tooltip } from '#ui/overlay/tooltip.tsx';

type Words = { tone: Tone; short: string; why: string };

const MATCHES: Words = {
  tone: 'ok',
  short: 'matches the chain',
  why: 'Its SDL has the hash that the chain holds: it is what was last sent.',
};

const WORDS: Record<Drift, Words> = {
  none: {
    tone: 'idle',
    short: 'cannot tell',
    why: 'No SDL of this deployment is kept here: it was not created or updated from this browser. Paste the SDL, and its hash tells.',
  },
  same: MATCHES,
  older: MATCHES,
  drifted: {
    tone: 'warn',
    short: 'differs from the chain',
    why: 'The chain holds the hash of another SDL than any known here: the deployment was updated from another browser or tool.',
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
