import type { Provider } from '#api/contract/providers.ts';
import { GroupSection } from './group-section.tsx';
import type { OnChoose } from './bid-table-row.tsx';
import { announcement } from '#pages/bids/launch/announcement.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { GroupSkeleton } from '#pages/bids/stage/no-launch.tsx';

type LaunchGroupsProps = {
  launch: Launch;
  providers: ReadonlyMap<string, Provider> | null;
  locked: string | null;
  onChoose: OnChoose;
};

/** Every group with its bids; counts are announced politely as they change. */
export function LaunchGroups({ launch, ...table }: LaunchGroupsProps) {
  const { bids, groups, choices, deployment } = launch;
  return (
    <div className="grid gap-4 pb-4">
      <div className="sr-only" aria-live="polite">
        {bids ? announcement(groups) : ''}
      </div>
      {groups.map((group, i) => {
        const choice = choices[i];
        return bids ? (
          <GroupSection
            key={group.gseq}
            group={group}
            createdAt={deployment.deployment.created_at}
            chosen={choice && 'bid' in choice ? choice.bid : null}
            {...table}
          />
        ) : (
          <GroupSkeleton key={group.gseq} />
        );
      })}
    </div>
  );
}
