import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { buttonClass } from '#ui/button.tsx';

/** Back to choosing bids. */
export function Resume({ row: { dseq, name } }: { row: Pick<FleetRow, 'dseq' | 'name'> }) {
  return (
    <PageLink to={paths.bids(dseq)} className={buttonClass({ variant: 'primary', size: 'sm' })}>
      Resume<span className="sr-only"> {name.text}: choose a provider</span>
    </PageLink>
  );
}

type ProviderProps = {
  row: Pick<FleetRow, 'providers' | 'active' | 'health' | 'dseq' | 'name'>;
};

/** Who runs a deployment, and where; where nobody does yet, the way to choose. */
export function ProviderCell({ row }: ProviderProps) {
  const { providers, active, health } = row;
  if (active && health.kind === 'no-lease') return <Resume row={row} />;
  const [first, ...others] = providers;
  if (!first) return <span className="text-fg-3">–</span>;
  const regions = [...new Set(providers.flatMap(({ region }) => region ?? []))];
  const titles = providers.map(({ title }) => title).join(', ');
  return (
    <div className="min-w-0" title={providers.length > 1 ? titles : first.title}>
      <div className="flex">
        <span className="truncate">{first.title}</span>
        {others.length > 0 ? <span className="shrink-0 pl-1">+{others.length}</span> : null}
        <span className="sr-only">{others.map(({ title }) => `, ${title}`)}</span>
      </div>
      {regions.length > 0 ? (
        <div className="truncate text-sm text-fg-3">{regions.join(', ')}</div>
      ) : null}
    </div>
  );
}
