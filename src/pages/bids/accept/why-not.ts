import type { GroupChoice } from '#domain/bids/plan.ts';
import { isLiveBid } from '#domain/bids/facts.ts';
import type { LaunchGroup } from '#pages/bids/launch/launch-groups.ts';

/** What keeps the bids from being accepted, the weightiest first. */
type Obstacles = {
  groups: readonly LaunchGroup[];
  choices: readonly GroupChoice[];
  /** Why the deployment or the connection takes no leases; null where they do. */
  refusal: string | null;
  /** Whether this browser keeps the SDL, and so the manifest; null while that is being read. */
  hasSdl: boolean | null;
};

const named = (gseq: number, groups: readonly LaunchGroup[]): string => {
  const name = groups.find((group) => group.gseq === gseq)?.summary?.name;
  return name ? `group ${gseq} (${name})` : `group ${gseq}`;
};

const LAPSED: Record<Exclude<GroupChoice['kind'], 'chosen' | 'none'>, (group: string) => string> = {
  repriced: (group) => `The price for ${group} changed.`,
  taken: (group) => `The order of ${group} has gone to another bid.`,
  withdrawn: (group) => `The bid chosen for ${group} was withdrawn.`,
  gone: (group) => `The bid chosen for ${group} is no longer listed.`,
};

function whyNotChosen(choice: GroupChoice, groups: readonly LaunchGroup[]): string | null {
  const { kind, gseq } = choice;
  if (kind === 'chosen') return null;
  const group = named(gseq, groups);
  const bids = groups.find((one) => one.gseq === gseq)?.bids ?? [];
  const open = bids.some(isLiveBid);
  if (kind === 'none')
    return open ? `Choose a bid for ${group}.` : `There is no open bid for ${group}.`;
  return `${LAPSED[kind](group)} ${open ? 'Choose again.' : 'No other bid is open.'}`;
}

/** Why the bids cannot be accepted now, as a sentence; null where they can. */
export function whyNot({ groups, choices, refusal, hasSdl }: Obstacles): string | null {
  if (refusal !== null) return refusal;
  if (hasSdl === null) return 'The SDL is being looked up.';
  if (!hasSdl) return 'Paste the SDL first: providers are sent what follows from it.';
  for (const choice of choices) {
    const reason = whyNotChosen(choice, groups);
    if (reason !== null) return reason;
  }
  return null;
}
