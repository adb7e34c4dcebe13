/** A session on an API that a spec writes by hand: path → answer, with a log of what was asked. */
import { newerReference } from '#api/contract/fixtures/newer-reference.ts';
import type { Connection } from '#store/connections.ts';
import { writeKey } from '#store/secrets.ts';
import { createSession } from '#api/queries/create-session.ts';

export type Asked = { method: string; path: string; url: URL; key: string | null };
export type Handler = (asked: Asked) => Response | Promise<Response>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const refusal = (status: number): Response =>
  json({ error: 'Refused', message: `status ${status}` }, status);

/** Rejects when the signal aborts, as a real fetch does. */
const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

let connections = 0;

export function fakeApi(handler: Handler, options: { key?: string | null } = {}) {
  connections += 1;
  const connection: Connection = {
    id: `spec-${connections}`,
    name: 'Spec',
    basePath: '/api',
    simulated: false,
    preset: false,
    remember: false,
  };
  const { key = 'first-key' } = options;
  if (key !== null) writeKey(connection.id, key, false);
  const log: Asked[] = [];
  const session = createSession(connection, {
    clock: Date.now,
    sleep: () => new Promise(() => {}),
    random: () => 0,
    fetch: async (path, init) => {
      const request = new Request(`http://berth.test${String(path)}`, init);
      const url = new URL(request.url);
      const asked = {
        method: request.method,
        path: url.pathname.replace(/^\/api/, ''),
        url,
        key: request.headers.get('x-api-key'),
      };
      log.push(asked);
      return Promise.race([handler(asked), abortOf(request.signal)]);
    },
  });
  const count = (path: string): number => log.filter((asked) => asked.path === path).length;
  return { session, connection, log, count };
}

const sample = newerReference.readDeployment.data;

/** A deployment as the wire has it. */
export function wireDeployment(
  dseq: string | number,
  changes: { state?: string; leases?: unknown[]; owner?: string } = {},
) {
  const { state = 'active', owner = 'akash1owner' } = changes;
  return {
    ...structuredClone(sample),
    deployment: { ...sample.deployment, id: { owner, dseq: String(dseq) }, state },
    leases: changes.leases ?? [wireLease(dseq)],
  };
}

export function wireLease(dseq: string | number) {
  const [lease] = structuredClone(sample.leases);
  return { ...lease, id: { ...lease?.id, dseq: String(dseq) } };
}

/** Answers `GET /v1/deployments` from a list, with totals that count the page, as real servers do. */
export function servePage(rows: unknown[], { url }: Asked): Response {
  const skip = Number(url.searchParams.get('skip'));
  const limit = Number(url.searchParams.get('limit'));
  const deployments = rows.slice(skip, skip + limit);
  const pagination = { total: deployments.length, skip, limit, hasMore: false };
  return json({ data: { deployments, pagination } });
}
