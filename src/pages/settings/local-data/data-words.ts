import type { StoreName } from '#store/schema.ts';
import type { Exported } from '#store/transfer.ts';

/** What each store is called in front of the operator. */
export const STORE_WORDS: Record<StoreName, string> = {
  vault: 'SDL versions that were sent',
  drafts: 'Drafts',
  names: 'Names of deployments',
  selections: 'Chosen bids',
  journal: 'Activity',
  refunds: 'Refunds on their way',
  snapshots: 'Pages as last seen',
  prices: 'Prices of bids seen',
};

const NOUNS: Record<Exported, [one: string, many: string]> = {
  vault: ['SDL version', 'SDL versions'],
  drafts: ['draft', 'drafts'],
  names: ['name', 'names'],
  selections: ['choice of bids', 'choices of bids'],
  journal: ['activity entry', 'activity entries'],
};

/** `3 SDL versions, 1 draft`; stores without anything are left out, `nothing` where all are. */
export function countWords(counts: Record<Exported, number>): string {
  const parts = (Object.keys(NOUNS) as Exported[])
    .filter((store) => counts[store] > 0)
    .map((store) => `${counts[store]} ${NOUNS[store][counts[store] === 1 ? 0 : 1]}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

const MIB = 1_048_576;

/** Browsers round what they tell, so that more digits would be invented. */
export const sizeWords = (bytes: number): string =>
  bytes < MIB ? 'less than 1 MiB' : `about ${Math.round(bytes / MIB)} MiB`;
