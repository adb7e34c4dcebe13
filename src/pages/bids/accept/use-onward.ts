import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '#api/client/keys.ts';
import { replacedDseq } from '#api/journal/replacements.ts';
import { useSession } from '#api/queries/session.tsx';
import { liveLeases } from '#domain/deployment/facts.ts';
import { paths } from '#lib/paths.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { toast } from '#ui/toast/registry.ts';
import { onward } from './onward.ts';
import type { Accept } from './use-accept.ts';

/**
 * Goes on once there is nothing left to do here, and says why: to the deployment, or back to replacing
 * the one whose place it takes.
 */
export function useOnward(launch: Launch, { state, entry, mine }: Accept): void {
  const navigate = useNavigate();
  const { queryClient } = useSession();
  const { dseq, stage, deployment, own } = launch;
  const where = !own.read
    ? 'here'
    : onward({ stage: stage.kind, state, entry, mine, leases: deployment.leases });
  const behind = liveLeases(deployment).length === 0;
  const old = replacedDseq(own.writes, dseq);
  const next = where === 'accepted' && old !== null ? paths.replace(old) : paths.deployment(dseq);

  useEffect(
    function goToDeployment() {
      if (where === 'here') return;
      toast(
        where === 'accepted'
          ? { title: 'Bids accepted', body: 'The services are starting.', tone: 'ok', key: dseq }
          : {
              title: 'Its bids were accepted before',
              body: 'Every group has a lease.',
              tone: 'info',
              key: dseq,
            },
      );
      // Another tab accepted them: what was read here before has no leases yet.
      if (behind) void queryClient.invalidateQueries({ queryKey: keys.deployment(dseq) });
      void navigate(next, { replace: true });
    },
    [where, dseq, next, behind, queryClient, navigate],
  );
}
