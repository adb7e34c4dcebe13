import { ApiError } from '#api/client/api-error.ts';
import { createClient, type ApiClient } from '#api/client/client.ts';
import { isUnauthorized } from '#api/client/classify.ts';
import { listDeployments } from '#api/contract/deployments.ts';
import { readBalances, readUser } from '#api/contract/wallet.ts';
import { CREDIT_DENOM } from '#domain/money/denom.ts';
import { microToUsd } from '#domain/money/usd.ts';

/** What a server said when its connection was tried. */
export type Trial =
  /** `user` and `credits` (dollars) where this server tells. */
  | { kind: 'works'; user: string | null; credits: string | null }
  | { kind: 'refused' }
  /** It could not be asked, or answered otherwise than the API does. */
  | { kind: 'failed'; message: string };

/** Longer than this nobody waits for a form; the client itself would try for minutes. */
export const TRIAL_PATIENCE_MS = 8_000;

type Asked = { client: ApiClient; signal: AbortSignal };

/** The list is in every version of the API and needs a key; the rest is told where it is known. */
async function ask({ client, signal }: Asked): Promise<Trial> {
  const page = client.call(listDeployments, { query: { skip: 0, limit: 1 }, signal });
  const user = client.call(readUser, { signal }).catch(() => null);
  const balances = client.call(readBalances, { signal }).catch(() => null);
  await page;
  const balance = (await balances)?.balance ?? null;
  return {
    kind: 'works',
    user: (await user)?.username ?? null,
    credits: balance === null ? null : microToUsd(balance, CREDIT_DENOM),
  };
}

/**
 * Asks a server with a key whether the two go together. Nothing is written and nothing is kept.
 * Never rejects. `lastStatus` of a server that keeps failing is told rather than the silence.
 */
export async function tryConnection(
  { basePath, key }: { basePath: string; key: string | null },
  {
    signal,
    fetch: send = (...request) => fetch(...request),
  }: { signal: AbortSignal; fetch?: typeof fetch },
): Promise<Trial> {
  let lastStatus: number | null = null;
  const watched: typeof fetch = async (...request) => {
    const reply = await send(...request);
    lastStatus = reply.status;
    return reply;
  };
  const client = createClient({ basePath, getKey: () => key, fetch: watched });
  try {
    return await ask({ client, signal });
  } catch (error) {
    if (isUnauthorized(error)) return { kind: 'refused' };
    if (error instanceof ApiError) return { kind: 'failed', message: error.message };
    const words =
      lastStatus === null ? 'It did not answer.' : `It answered with status ${String(lastStatus)}.`;
    return { kind: 'failed', message: words };
  }
}
