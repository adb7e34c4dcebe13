import { queryOptions, skipToken } from '@tanstack/react-query';
import {
  listAddressDeployments,
  readPublicDeployment,
  type IndexedDeployment,
} from '#api/contract/indexer.ts';
import { PAGE_LIMIT } from '#api/contract/operations.ts';
import { keys } from '#api/client/keys.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

const MINUTE = 60_000;
/** A long life leaves thousands of closed deployments; the newest are enough for a list. */
const MOST_PAGES = 100;

export type IndexedStatus = 'active' | 'closed';

async function load(
  session: Session,
  address: string,
  status: IndexedStatus,
  signal: AbortSignal,
): Promise<IndexedDeployment[] | null> {
  const rows = new Map<string, IndexedDeployment>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const reply = await askWider(session, listAddressDeployments, {
      params: { address, skip: page * PAGE_LIMIT, limit: PAGE_LIMIT },
      query: { status, reverseSorting: 'true' },
      signal,
    });
    if (!reply) return page === 0 ? null : [...rows.values()];
    for (const row of reply.results) rows.set(row.dseq, row);
    if (reply.results.length < PAGE_LIMIT) break;
  }
  return [...rows.values()];
}

/**
 * The deployments of an address as the indexer has them, newest first: the closed ones, and the
 * resources and provider hosts of the active ones. Null where the server has no indexer.
 */
export const addressDeploymentsQuery = (
  session: Session,
  owner: string | null,
  status: IndexedStatus,
) =>
  queryOptions({
    queryKey: keys.addressDeployments(owner ?? '', status),
    queryFn: owner === null ? skipToken : ({ signal }) => load(session, owner, status, signal),
    staleTime: MINUTE,
  });

/** A deployment's groups and transactions, up to half a minute old; null where not told. */
export const publicDeploymentQuery = (session: Session, owner: string | null, dseq: string) =>
  queryOptions({
    queryKey: keys.publicDeployment(owner ?? '', dseq),
    queryFn:
      owner === null
        ? skipToken
        : ({ signal }) =>
            askWider(session, readPublicDeployment, { params: { owner, dseq }, signal }),
    staleTime: MINUTE / 2,
  });
