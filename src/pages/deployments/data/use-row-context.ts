import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';
import type { Deployment } from '#api/contract/deployments.ts';
import type { IndexedDeployment } from '#api/contract/indexer.ts';
import { uriHost } from '#domain/deployment/display-name.ts';
import { useNames } from '#components/deployment/own-records.ts';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import { providerRegion, providerTitle } from '#components/provider/provider-text.ts';
import type { RowContext } from '#pages/deployments/rows/build-rows.ts';
import { useSizes } from './use-sizes.ts';

/** Hosts of providers as the index names them, for servers that do not list providers. */
const hostsOf = (indexed: readonly IndexedDeployment[]): Map<string, string> =>
  new Map(
    indexed.flatMap(({ leases }) =>
      leases.flatMap(({ provider }) =>
        provider?.hostUri ? [[provider.address, uriHost(provider.hostUri)] as const] : [],
      ),
    ),
  );

function useProviderOf(indexed: IndexedDeployment[] | null, ready: boolean) {
  const { data } = useQuery({
    ...providersQuery(useSession()),
    ...(ready ? {} : { enabled: false }),
  });
  return useMemo((): RowContext['provider'] => {
    const hosts = hostsOf(indexed ?? []);
    return (address) => {
      const provider = data?.get(address) ?? null;
      const host = provider ? undefined : hosts.get(address);
      return {
        address,
        title: host?.replace(/^provider\./, '') || providerTitle(address, provider),
        region: providerRegion(provider),
      };
    };
  }, [data, indexed]);
}

const coinsOf = ({ leases, escrow_account }: Deployment) => [
  ...leases.map(({ price }) => price),
  ...escrow_account.state.funds,
];

export type Indexes = { active: IndexedDeployment[] | null; closed: IndexedDeployment[] | null };

/**
 * What rows are made with besides the list. `ready` says that there are rows already: until then
 * nothing else is asked, so that the first row waits for nothing but the list.
 */
export function useRowContext(
  deployments: readonly Deployment[],
  { active, closed }: Indexes,
  ready: boolean,
): RowContext {
  const names = useNames();
  const provider = useProviderOf(active, ready);
  const size = useSizes(active, closed);
  const akt = useMemo(() => deployments.some((row) => holdsAkt(coinsOf(row))), [deployments]);
  const { aktUsd } = useMoneyTerms(akt);
  return useMemo(() => ({ names, provider, size, aktUsd }), [names, provider, size, aktUsd]);
}
