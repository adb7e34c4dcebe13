/** Reads the whole list of deployments, page by page, whatever the server says about its length. */
import { replaceEqualDeep } from '@tanstack/react-query';
import { listDeployments, type Deployment } from '#api/contract/deployments.ts';
import type { Lease } from '#api/contract/lease.ts';
import { PAGE_LIMIT } from '#api/contract/operations.ts';
import type { ApiClient } from '#api/client/client.ts';

export type FleetRead = {
  client: ApiClient;
  signal: AbortSignal;
  /** Rows of the last read: a row that has not changed keeps its identity. */
  previous: readonly Deployment[];
  /** Told of the rows so far, after each page but the last. */
  onPage: (rows: Deployment[]) => void;
};

const dseqOf = (row: Deployment): string => row.deployment.id.dseq;

/**
 * Puts leases on the deployment whose dseq they carry: a real server pairs a page's leases with its
 * deployments in the order in which its own requests came back.
 */
function regroupLeases(page: Deployment[]): Deployment[] {
  const astray = page.some((row) => row.leases.some(({ id }) => id.dseq !== dseqOf(row)));
  if (!astray) return page;
  const byDseq = new Map<string, Lease[]>(page.map((row) => [dseqOf(row), []]));
  for (const lease of page.flatMap((row) => row.leases)) byDseq.get(lease.id.dseq)?.push(lease);
  return page.map((row) => ({ ...row, leases: byDseq.get(dseqOf(row)) ?? [] }));
}

/**
 * Every deployment once, in the server's order. Pages until one is short, since `total` and
 * `hasMore` are the page's on real servers; rows that moved between two pages come once.
 * @throws ApiError if a page fails: half a fleet is not handed out as a whole one.
 */
export async function readFleet(read: FleetRead): Promise<Deployment[]> {
  const { client, signal, onPage } = read;
  const previous = new Map(read.previous.map((row) => [dseqOf(row), row]));
  const rows = new Map<string, Deployment>();
  for (let skip = 0; ;) {
    const query = { skip, limit: PAGE_LIMIT };
    const { deployments, pagination } = await client.call(listDeployments, { query, signal });
    const known = rows.size;
    for (const row of regroupLeases(deployments)) {
      rows.set(dseqOf(row), replaceEqualDeep(previous.get(dseqOf(row)), row));
    }
    const size = Math.min(PAGE_LIMIT, pagination.limit || PAGE_LIMIT);
    const nothingNew = rows.size === known;
    if (deployments.length < size || nothingNew) return [...rows.values()];
    onPage([...rows.values()]);
    skip += deployments.length;
  }
}

/** `next`, or `previous` itself where it holds the same rows in the same order. */
export function sameRows(previous: Deployment[], next: Deployment[]): Deployment[] {
  const same = previous.length === next.length && previous.every((row, i) => row === next[i]);
  return same ? previous : next;
}
