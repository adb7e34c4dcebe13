import { Status, type Tone } from '#ui/feedback/badge.tsx';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import type { Drift } from './running-version.ts';

type Words = { tone: Tone; short: string; long: string };

const WORDS: Record<Exclude<Drift, 'none'>, Words> = {
  same: {
    tone: 'ok',
    short: 'this is what runs',
    long: 'The hash of this SDL is the one that the chain holds.',
  },
  older: {
    tone: 'warn',
    short: 'an older version runs',
    long: 'The chain holds the hash of the version shown, not that of the newest one kept here. The last update did not take, or was taken back.',
  },
  drifted: {
    tone: 'warn',
    short: 'something else runs',
    long: 'The chain holds the hash of another SDL. The deployment was updated from another browser or tool since this version was kept.',
  },
  untold: {
    tone: 'idle',
    short: 'not known whether this runs',
    long: 'Either the server does not tell the hash that the chain holds, or the hash of this text could not be worked out.',
  },
};

/** Whether the text shown is what the chain says is running. */
export function DriftBadge({ drift }: { drift: Drift }) {
  if (drift === 'none') return null;
  const { tone, short, long } = WORDS[drift];
  return (
    <Tooltip content={long}>
      <Status tone={tone}>{short}</Status>
    </Tooltip>
  );
}
