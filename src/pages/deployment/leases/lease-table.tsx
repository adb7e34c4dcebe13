import { ProviderFacts, ProviderName } from '#components/provider/provider-name.tsx';
import { useProviders } from '#components/provider/use-providers.ts';
import { LeaseStatus } from '#components/state/lease-status.tsx';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Table, TableScroll } from '#ui/data/table.tsx';
import { EndWords, leaseKey, LeasePrice, LeaseTime } from './lease-cells.tsx';

/** The leases where there is room for columns. */
export function LeaseTable({ known }: { known: Known }) {
  const providerOf = useProviders();
  return (
    <TableScroll label="Leases">
      <Table>
        <caption className="sr-only">Leases</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Provider</th>
            <th scope="col">State</th>
            <th scope="col" className="ui-num">
              Price
            </th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {known.deployment.leases.map((lease) => {
            const provider = providerOf(lease.id.provider);
            return (
              <tr key={leaseKey(lease)}>
                <td className="whitespace-nowrap">
                  {lease.id.gseq}
                  <span className="text-fg-3"> · order {lease.id.oseq}</span>
                </td>
                <td>
                  <ProviderName address={lease.id.provider} provider={provider} />
                  <div className="text-sm">
                    <ProviderFacts provider={provider} />
                  </div>
                </td>
                <td>
                  <LeaseStatus lease={lease} />
                  <EndWords lease={lease} />
                </td>
                <td className="ui-num">
                  <LeasePrice lease={lease} />
                </td>
                <td>
                  <LeaseTime known={known} lease={lease} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </TableScroll>
  );
}
