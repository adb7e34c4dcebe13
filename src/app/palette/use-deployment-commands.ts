import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { fleetQuery } from '#api/queries/fleet.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { displayName } from '#domain/deployment/display-name.ts';
import { paths } from '#lib/paths.ts';
import { useStored } from '#store/live.ts';
import { listNames } from '#store/names.ts';
import type { Command } from '#ui/commands/registry.ts';

export type DeploymentCommand = Command & { run: () => void; detail: string };

/** A command for each known deployment that opens it, found by its name and its dseq. */
export function useDeploymentCommands(): DeploymentCommand[] {
  const navigate = useNavigate();
  const { data: fleet } = useQuery(fleetQuery(useSession()));
  const scope = useScope();
  const { data: names } = useStored('names', `${scope.upstream} ${scope.owner}`, () =>
    listNames(scope),
  );
  return useMemo(
    () =>
      (fleet?.rows ?? []).map((row) => {
        const { dseq } = row.deployment.id;
        const label = names?.get(dseq) ?? null;
        return {
          id: `deployment.${dseq}`,
          title: displayName(row, { label, serverName: null }).text,
          detail: dseq,
          group: 'Deployments',
          keywords: dseq,
          run: () => void navigate(paths.deployment(dseq)),
        };
      }),
    [fleet, names, navigate],
  );
}
