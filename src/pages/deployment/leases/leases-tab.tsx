import { EmptyState } from '#ui/feedback/notices.tsx';
import { useNarrow } from '#ui/use-media.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { LeaseList } from './lease-list.tsx';
import { LeaseTable } from './lease-table.tsx';

/** Every lease that the server tells of, also those that ended. */
export function LeasesTab({ known }: { known: Known }) {
  const narrow = useNarrow();
  if (known.deployment.leases.length === 0) {
    return (
      <EmptyState title="No leases">
        {known.deployment.deployment.state === 'active'
          ? 'A lease begins when you accept a bid. Some servers leave out leases that have ended.'
          : 'This server tells of no leases of a closed deployment.'}
      </EmptyState>
    );
  }
  return narrow ? <LeaseList known={known} /> : <LeaseTable known={known} />;
}
