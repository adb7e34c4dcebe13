import { isLiveBid } from '#domain/bids/facts.ts';
import type { LaunchGroup } from './launch-groups.ts';

/** What a screen reader is told as bids come and go: only counts, so that it says something new only when there is. */
export function announcement(groups: readonly LaunchGroup[]): string {
  return groups
    .map(({ gseq, bids }) => {
      const open = bids.filter(isLiveBid).length;
      return `Group ${gseq}: ${open} open ${open === 1 ? 'bid' : 'bids'}.`;
    })
    .join(' ');
}
