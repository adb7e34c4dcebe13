import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Bid } from '#api/contract/bids.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { isNotFound, isUnauthorized } from '#api/client/classify.ts';
import { bidsQuery } from '#api/queries/bids.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { useSession } from '#api/queries/session.tsx';
import { useRememberBids } from '#components/pricing/use-remember-bids.ts';
import { checkSelection, type GroupChoice } from '#domain/bids/plan.ts';
import { launchStage, type LaunchStage } from '#domain/deployment/launch-stage.ts';
import { launchGroups, type LaunchGroup } from './launch-groups.ts';
import { useOwnRecords, type OwnRecords } from './use-own-records.ts';

/** A launch as far as it is known: what the server says and what this browser keeps. */
export type Launch = {
  dseq: string;
  deployment: Deployment;
  /** Null until the first answer. */
  bids: Bid[] | null;
  bidsReadAt: number;
  groups: LaunchGroup[];
  stage: LaunchStage;
  choices: GroupChoice<Bid>[];
  own: OwnRecords;
  /** Why what is shown is older than it should be, and a way to read it again. */
  trouble: { what: 'bids' | 'deployment'; error: Error; readAgain: () => void } | null;
};

export type LaunchReading =
  /** Also while the key is missing or refused: the shell asks for it. */
  | { kind: 'loading' }
  | { kind: 'unknown' }
  | { kind: 'failed'; error: Error; reading: boolean; readAgain: () => void }
  | { kind: 'known'; launch: Launch };

const NO_BIDS: Bid[] = [];

/** Reads a launch and keeps reading. Its stage is computed from what the server says, never stored. */
export function useLaunch(dseq: string): LaunchReading {
  const session = useSession();
  const query = useQuery(deploymentQuery(session, dseq));
  const unknown = isNotFound(query.error) && (query.data === undefined || query.isPlaceholderData);
  const deployment = unknown ? undefined : query.data;
  const active = deployment?.deployment.state !== 'closed' && !unknown;
  const bidding = useQuery({ ...bidsQuery(session, dseq), enabled: active });
  const own = useOwnRecords(dseq, deployment?.deployment.hash ?? null);
  const { data: bids = NO_BIDS } = bidding;
  const leases = deployment?.leases;
  const summaries = own.sdl && own.sdl.groups.length > 0 ? own.sdl.groups : null;
  const groups = useMemo(
    () => launchGroups({ summaries, bids, leases: leases ?? [] }),
    [summaries, bids, leases],
  );
  useRememberBids(summaries ?? undefined, bids);
  const gseqs = groups.map(({ gseq }) => gseq);
  if (unknown) return { kind: 'unknown' };
  const readAgain = (): void => void query.refetch();
  if (!deployment) {
    const { error, isFetching: reading } = query;
    if (!error || isUnauthorized(error)) return { kind: 'loading' };
    return { kind: 'failed', error, reading, readAgain };
  }
  return {
    kind: 'known',
    launch: {
      dseq,
      deployment,
      bids: bidding.data ?? null,
      bidsReadAt: bidding.dataUpdatedAt,
      groups,
      stage: launchStage(deployment, { bids, gseqs: summaries ? gseqs : null }),
      choices: checkSelection(gseqs, own.choices ?? {}, bids),
      own,
      trouble: troubleOf(
        { what: 'bids', error: bidding.error, readAgain: () => void bidding.refetch() },
        { what: 'deployment', error: query.error, readAgain },
      ),
    },
  };
}

type Failure = { what: 'bids' | 'deployment'; error: Error | null; readAgain: () => void };

/** The first read that failed; a refused key is the shell's to say. */
function troubleOf(...reads: Failure[]): Launch['trouble'] {
  const [first] = reads.flatMap(({ what, error, readAgain }) =>
    error && !isUnauthorized(error) ? [{ what, error, readAgain }] : [],
  );
  return first ?? null;
}
