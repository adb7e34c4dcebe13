import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { PasteSdl } from '#pages/bids/sdl/paste-sdl.tsx';
import { Button } from '#ui/button.tsx';
import { AcceptProgress } from './accept-progress.tsx';
import { AcceptTrouble } from './accept-trouble.tsx';
import type { Accept } from './use-accept.ts';

type AcceptSectionProps = {
  launch: Launch;
  accept: Accept;
  /** Why the bids cannot be accepted now; null where they can. */
  obstacle: string | null;
};

const WHAT = 'One lease for each group, in one call. Nothing starts until you accept.';

/** The button, what stands before it, and what becomes of it. */
export function AcceptSection({ launch, accept, obstacle }: AcceptSectionProps) {
  const { own, deployment } = launch;
  return (
    <div className="grid grid-cols-1 gap-2.5">
      {own.read && !own.sdl ? <PasteSdl deployment={deployment} /> : null}
      <AcceptTrouble accept={accept} launch={launch} obstacle={obstacle} />
      <AcceptProgress accept={accept} launch={launch} />
      <Button
        variant="primary"
        className="w-full py-2"
        pending={accept.busy}
        disabledReason={obstacle}
        onClick={() => void accept.accept()}
      >
        Accept bids
      </Button>
      {accept.busy ? null : <p className="text-xs wrap-anywhere text-fg-3">{obstacle ?? WHAT}</p>}
    </div>
  );
}
