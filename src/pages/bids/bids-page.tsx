import { UnknownDseq } from '#components/deployment/nothing-here.tsx';
import { KnownLaunch } from './known-launch.tsx';
import { LaunchClockProvider, useLaunchClock } from './launch/launch-clock.ts';
import { useLaunch, type Launch } from './launch/use-launch.ts';
import { LoadingLaunch, UnreadLaunch } from './stage/no-launch.tsx';

function Clocked({ launch }: { launch: Launch }) {
  const clock = useLaunchClock(launch.deployment);
  return (
    <LaunchClockProvider value={clock}>
      <KnownLaunch launch={launch} />
    </LaunchClockProvider>
  );
}

/** The bids of one deployment, as far as it is known. */
export function BidsPage({ dseq }: { dseq: string }) {
  const reading = useLaunch(dseq);
  switch (reading.kind) {
    case 'loading':
      return <LoadingLaunch dseq={dseq} />;
    case 'unknown':
      return <UnknownDseq dseq={dseq} />;
    case 'failed':
      return <UnreadLaunch dseq={dseq} {...reading} />;
    case 'known':
      return <Clocked launch={reading.launch} />;
  }
}
