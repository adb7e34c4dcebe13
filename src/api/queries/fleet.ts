import { queryOptions } from '@tanstack/react-query';
import type { Deployment } from '#api/contract/deployments.ts';
import { keys } from '#api/client/keys.ts';
import type { Session } from './create-session.ts';
import { readFleet, sameRows } from './fleet-read.ts';

/**
 * The fleet as far as it is known. `last-visit`: rows that this browser kept; `loading`: the first
 * pages of the first read; `whole`: every deployment of one complete read.
 */
export type Fleet = { rows: Deployment[]; state: 'last-visit' | 'loading' | 'whole' };

const SECOND = 1000;
const POLL = 15 * SECOND;
const POLL_PER_ROW = 12;
/** While the first read goes on, rows are handed out each time there are this many times as many. */
const GROWTH = 1.5;

const underWay = new WeakMap<Session, AbortController>();

/** One read at a time: a newer one (after a write) takes the place of one still paging. */
function beginRead(session: Session): AbortSignal {
  underWay.get(session)?.abort();
  const read = new AbortController();
  underWay.set(session, read);
  return AbortSignal.any([session.signal, read.signal]);
}

async function loadFleet(session: Session): Promise<Fleet> {
  const { client, queryClient } = session;
  const signal = beginRead(session);
  const before = queryClient.getQueryData<Fleet>(keys.fleet);
  let shown = 0;

  const rows = await readFleet({
    client,
    signal,
    previous: before?.rows ?? [],
    onPage(rows) {
      learnOwner(session, rows);
      const known = queryClient.getQueryData<Fleet>(keys.fleet);
      const holdsMore = known !== undefined && known.state !== 'loading';
      if (signal.aborted || holdsMore || rows.length < shown * GROWTH) return;
      shown = rows.length;
      queryClient.setQueryData<Fleet>(keys.fleet, { rows, state: 'loading' });
    },
  });
  learnOwner(session, rows);
  if (before?.state !== 'whole') return { rows, state: 'whole' };
  const shared = sameRows(before.rows, rows);
  return shared === before.rows ? before : { rows: shared, state: 'whole' };
}

function learnOwner(session: Session, rows: Deployment[]): void {
  const [first] = rows;
  if (first) session.learnOwner(first.deployment.id.owner);
}

/**
 * The whole fleet. The last complete read stays until the next one is complete; the very first read
 * hands out its pages as they come. Polls every 15 s while the tab is visible, slower with many rows.
 * A read goes on when its page is left: other pages take names and first pictures from it.
 */
export const fleetQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.fleet,
    queryFn: () => loadFleet(session),
    structuralSharing: false,
    gcTime: Infinity,
    refetchInterval: ({ state }) => POLL + POLL_PER_ROW * (state.data?.rows.length ?? 0),
  });

/** Shows rows of the last visit until the first read is in; does nothing if anything is known already. */
export function seedFleet(session: Session, rows: Deployment[]): void {
  const { queryClient } = session;
  if (queryClient.getQueryData(keys.fleet) !== undefined) return;
  queryClient.setQueryData<Fleet>(keys.fleet, { rows, state: 'last-visit' }, { updatedAt: 0 });
}

/** A deployment as the list last showed it (without what providers say of its services). */
export function fleetRow(session: Session, dseq: string): Deployment | undefined {
  const fleet = session.queryClient.getQueryData<Fleet>(keys.fleet);
  return fleet?.rows.find((row) => row.deployment.id.dseq === dseq);
}
