import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { fleetQuery } from '#api/queries/fleet.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';
import { useNames } from '#components/deployment/own-records.ts';
import { providerTitle } from '#components/provider/provider-text.ts';
import { nameOf } from '#domain/deployment/display-name.ts';
import { paths } from '#lib/paths.ts';
import type { Command } from '#ui/commands/registry.ts';

export type DeploymentCommand = Command & { run: () => void; detail: string };

/** A command for each known deployment that opens it, found by name, dseq or provider. */
export function useDeploymentCommands(): DeploymentCommand[] {
  const navigate = useNavigate();
  const session = useSession();
  const { data: fleet } = useQuery(fleetQuery(session));
  const names = useNames();
  const { data: providers } = useQuery(providersQuery(session));
  return useMemo(
    () =>
      (fleet?.rows ?? []).map((row) => {
        const providerWords = (address: string): string =>
          `${address} ${providerTitle(address, providers?.get(address) ?? null)}`;
        const { dseq } = row.deployment.id;
        return {
          id: `deployment.${dseq}`,
          title: nameOf(row, names.get(dseq) ?? null).text,
          detail: dseq,
          group: 'Deployments',
          keywords: [dseq, ...row.leases.map(({ id }) => providerWords(id.provider))].join(' '),
          run: () => void navigate(paths.deployment(dseq)),
        };
      }),
    [fleet, names, providers, navigate],
  );
}
