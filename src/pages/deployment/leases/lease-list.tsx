import { ProviderFacts, ProviderName } from '#components/provider/provider-name.tsx';
import { useProviders } from '#components/provider/use-providers.ts';
import { LeaseStatus } from '#components/state/lease-status.tsx';
import type { Known } from '#pages/deployment/use-reading.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Card } from '#ui/page.tsx';
import { EndWords, leaseKey, LeasePrice, LeaseTime } from './lease-cells.tsx';

/** The leases one below the other, where columns would not fit. */
export function LeaseList({ known }: { known: Known }) {
  const providerOf = useProviders();
  return (
    <ul aria-label="Leases" className="grid gap-2">
      {known.deployment.leases.map((lease) => {
        const provider = providerOf(lease.id.provider);
        return (
          <li key={leaseKey(lease)}>
            <Card className="grid gap-1.5 p-3">
              <ProviderName address={lease.id.provider} provider={provider} />
              <ProviderFacts provider={provider} />
              <LeaseStatus lease={lease} />
              <EndWords lease={lease} />
              <KeyValue
                pairs={[
                  { label: 'Group', value: `${lease.id.gseq}, order ${lease.id.oseq}` },
                  { label: 'Price', value: <LeasePrice lease={lease} /> },
                  { label: 'Since', value: <LeaseTime known={known} lease={lease} /> },
                ]}
              />
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
