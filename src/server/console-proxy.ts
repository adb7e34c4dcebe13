/**
 * `/console-api/...`: the Console API on Berth's own origin, so that the page needs no other
 * (`connect-src 'self'`) and the API no CORS entry. It keeps no key, sets no cookie, follows no
 * redirect and repeats nothing.
 */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '#lib/clock.ts';
import { createOnce } from '#lib/once.ts';
import { readBody } from './read-body.ts';
import { sendUpstream, targetUrl, UpstreamError } from './console-upstream.ts';

export const CONSOLE_PREFIX = '/console-api';

const REQUEST_ID_HEADER = 'x-berth-request';
const BODY_LIMIT = 1024 * 1024;
/** Answers kept for repeats; each is at most a deployment with its leases. */
const REMEMBERED = 500;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const READS = new Set(['GET', 'HEAD']);
/** Headers of the API's answer that the client reads. */
const RETURNED = ['content-type', 'date', 'retry-after', 'cf-mitigated'] as const;
/** Refused before anything was done: the same id may be sent again with another key, or later. */
const NOT_RUN = new Set([401, 429]);

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

export type ConsoleProxy = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export type ConsoleProxyOptions = {
  upstream: URL;
  clock: Clock;
  /** Told about failures, without headers or bodies. */
  log?: (line: string) => void;
};

const problem = (status: number, error: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ error, message })),
});

function returnedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const returned: Record<string, string> = { 'cache-control': 'no-store' };
  for (const name of RETURNED) {
    const value = headers[name];
    if (typeof value === 'string') returned[name] = value;
  }
  return returned;
}

function send(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, { 'cache-control': 'no-store', ...headers });
  res.end(body);
}

/** One write of one caller: the same id under another key, path or method is another write. */
function onceKey(upstream: URL, target: URL, req: IncomingMessage, id: string): string {
  const parts = [upstream.href, target.href, req.method, req.headers['x-api-key'] ?? '', id];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Makes the proxy for one upstream. It answers every request whose path is below the prefix. */
export function createConsoleProxy({ upstream, clock, log }: ConsoleProxyOptions): ConsoleProxy {
  const once = createOnce<Answer>({ clock, max: REMEMBERED });

  function failed(req: IncomingMessage, target: URL, error: unknown): Answer {
    const reason = error instanceof Error ? error.message : String(error);
    log?.(`${req.method} ${target.pathname}: ${reason}`);
    return problem(
      502,
      'BadGateway',
      `The Console API at ${upstream.host} gave no answer: ${reason}`,
    );
  }

  async function read(req: IncomingMessage, res: ServerResponse, target: URL): Promise<void> {
    const abort = new AbortController();
    res.once('close', () => abort.abort());
    const method = req.method ?? 'GET';
    const { headers } = req;
    try {
      const answer = await sendUpstream({
        target,
        method,
        headers,
        body: null,
        write: false,
        signal: abort.signal,
      });
      res.writeHead(answer.statusCode ?? 502, returnedHeaders(answer.headers));
      await pipeline(answer, res);
    } catch (error) {
      if (abort.signal.aborted) return;
      if (res.headersSent) res.destroy();
      else send(res, failed(req, target, error));
    }
  }

  async function forward(req: IncomingMessage, target: URL, body: Buffer | null): Promise<Answer> {
    const answer = await sendUpstream({
      target,
      method: req.method ?? 'POST',
      headers: req.headers,
      body,
      write: true,
    });
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of answer) chunks.push(chunk as Buffer);
    } catch (error) {
      throw new UpstreamError(error instanceof Error ? error.message : 'cut off', true);
    }
    return {
      status: answer.statusCode ?? 502,
      headers: returnedHeaders(answer.headers),
      body: Buffer.concat(chunks),
    };
  }

  /** The operator leaving does not stop a write: its answer is kept for whoever asks again. */
  async function write(req: IncomingMessage, target: URL, body: Buffer | null): Promise<Answer> {
    const id = req.headers[REQUEST_ID_HEADER];
    try {
      if (typeof id !== 'string') return await forward(req, target, body);
      const outcome = await once.run(onceKey(upstream, target, req, id), async () => {
        try {
          const answer = await forward(req, target, body);
          return { answer, ran: !NOT_RUN.has(answer.status) };
        } catch (error) {
          if (error instanceof UpstreamError && !error.sent) {
            return { answer: failed(req, target, error), ran: false };
          }
          throw error;
        }
      });
      if (outcome.kind === 'answer') return outcome.answer;
      return problem(
        409,
        'RequestInProgress',
        'This request was sent before and its outcome is not known.',
      );
    } catch (error) {
      return failed(req, target, error);
    }
  }

  return async function consoleProxy(req, res) {
    const method = req.method ?? 'GET';
    const path = (req.url ?? '/').slice(CONSOLE_PREFIX.length);
    const target = targetUrl(upstream, path.startsWith('/') ? path : `/${path}`);
    if (!target) return send(res, problem(404, 'NotFound', 'Not found.'));
    if (!METHODS.has(method)) {
      return send(res, problem(405, 'MethodNotAllowed', `${method} is not forwarded.`));
    }
    if (READS.has(method)) return read(req, res, target);
    const body = await readBody(req, BODY_LIMIT);
    if (body === 'too-large') {
      return send(res, problem(413, 'PayloadTooLarge', 'The body is larger than 1 MiB.'));
    }
    if (body === 'broken') return;
    send(res, await write(req, target, body.byteLength > 0 ? body : null));
  };
}
