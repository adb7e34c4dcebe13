/**
 * The first requests of a visit, sent while the code that asks for them is still on its way: the
 * session's client asks as ever, and its requests are answered by those that went before.
 */
import { REQUEST_INIT } from '#api/client/request-init.ts';
import { buildUrl } from '#api/client/url.ts';
import { FIRST_BLOCKS, KEY_HEADER, operations, PAGE_LIMIT } from '#api/contract/operations.ts';
import { paths } from '#lib/paths.ts';
import { activeConnection, connectionKey } from '#store/connections.ts';

type Sent = { key: string; reply: Promise<Response> };

const sent = new Map<string, Sent>();

async function send(url: string, key: string): Promise<Response> {
  const headers = { accept: 'application/json', [KEY_HEADER]: key };
  return fetch(url, { ...REQUEST_INIT, headers });
}

/** Asks for what the fleet's first rows are drawn from, if the fleet is what is being opened. */
export function sendFirstReads(pathname: string): void {
  if (pathname !== '/' && pathname !== paths.deployments()) return;
  const connection = activeConnection();
  const key = connection && connectionKey(connection.id);
  if (!connection || key === null) return;
  const { listDeployments, listBlocks } = operations;
  for (const [{ path }, query] of [
    [listDeployments, { skip: 0, limit: PAGE_LIMIT }],
    [listBlocks, { limit: FIRST_BLOCKS }],
  ] as const) {
    const url = buildUrl(connection.basePath, path, {}, query);
    const reply = send(url, key);
    // What went wrong is told to whoever asks for it.
    reply.catch(() => undefined);
    sent.set(url, { key, reply });
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** `fetch`, except that a request which was sent ahead is not sent again. */
export const fetchAfterFirstReads: typeof fetch = (input, init) => {
  const { method = 'GET', headers, signal } = init ?? {};
  const ahead = method === 'GET' && typeof input === 'string' ? sent.get(input) : undefined;
  if (!ahead || new Headers(headers).get(KEY_HEADER) !== ahead.key) return fetch(input, init);
  sent.delete(String(input));
  return signal ? Promise.race([ahead.reply, aborted(signal)]) : ahead.reply;
};
