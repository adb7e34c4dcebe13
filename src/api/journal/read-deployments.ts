import type { ApiClient } from '#api/client/client.ts';
import { listDeployments, type Deployment } from '#api/contract/deployments.ts';
import { PAGE_LIMIT } from '#api/contract/operations.ts';

/** A server that ignores `skip` would answer the same page for ever. */
const MAX_PAGES = 1000;

/**
 * Every deployment that the list knows, each once. Pages until one is short: the server's `total`
 * and `hasMore` count the page, not the fleet. Throws ApiError.
 */
export async function readDeployments(
  client: ApiClient,
  signal: AbortSignal,
): Promise<Deployment[]> {
  const found = new Map<string, Deployment>();
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = { skip: page * PAGE_LIMIT, limit: PAGE_LIMIT };
    const { deployments } = await client.call(listDeployments, { query, signal });
    const before = found.size;
    for (const deployment of deployments) found.set(deployment.deployment.id.dseq, deployment);
    if (deployments.length < PAGE_LIMIT || found.size === before) break;
  }
  return [...found.values()];
}
