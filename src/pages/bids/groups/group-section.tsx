import type { Bid } from '#api/contract/bids.ts';
import type { Provider } from '#api/contract/providers.ts';
import { SizeBadges } from '#components/resources/size-badges.tsx';
import { isLiveBid } from '#domain/bids/facts.ts';
import { sizeOfGroups } from '#domain/deployment/size.ts';
import { groupTitle, type LaunchGroup } from '#pages/bids/launch/launch-groups.ts';
import { Panel } from '#ui/page.tsx';
import { BidTable } from './bid-table.tsx';
import type { OnChoose } from './bid-table-row.tsx';
import { GroupWaiting } from './group-waiting.tsx';

type GroupSectionProps = {
  group: LaunchGroup;
  /** The height at which the deployment was created. */
  createdAt: string;
  chosen: Bid | null;
  providers: ReadonlyMap<string, Provider> | null;
  locked: string | null;
  onChoose: OnChoose;
};

/** `5 bids`, or with bids that are over `3 open of 5 bids`. */
function countWords(bids: readonly Bid[]): string {
  const all = `${bids.length} ${bids.length === 1 ? 'bid' : 'bids'}`;
  const live = bids.filter(isLiveBid).length;
  return live === bids.length ? all : `${live} open of ${all}`;
}

/** One group: what was asked for and who offers it. */
export function GroupSection({ group, createdAt, ...table }: GroupSectionProps) {
  const { gseq, summary, bids } = group;
  return (
    <Panel
      flush
      title={groupTitle(group)}
      meta={bids.length > 0 ? countWords(bids) : undefined}
      actions={summary ? <SizeBadges size={sizeOfGroups([summary])} /> : undefined}
    >
      {bids.length > 0 ? (
        <BidTable gseq={gseq} bids={bids} {...table} />
      ) : (
        <GroupWaiting group={group} createdAt={createdAt} />
      )}
    </Panel>
  );
}
