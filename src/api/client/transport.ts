/** One request and its reply's text, with every way to fail turned into one ApiError. */
import {
  KEY_HEADER,
  operations,
  REQUEST_ID_HEADER,
  type OperationId,
} from '#api/contract/operations.ts';
import type { Clock } from '#lib/clock.ts';
import { ApiError } from './api-error.ts';
import { readErrorBody, readRetryAfter } from './error-body.ts';
import { REQUEST_INIT } from './request-init.ts';
import type { Sleep } from './sleep.ts';

export type TransportDeps = {
  fetch: typeof fetch;
  clock: Clock;
  sleep: Sleep;
  isOnline: () => boolean;
};

export type Attempt = {
  operation: OperationId;
  url: string;
  key: string | null;
  body: unknown;
  /** Null for reads. */
  requestId: string | null;
  timeoutMs: number;
  signal: AbortSignal;
};

export type Received = { status: number; headers: Headers; text: string };

type FailureText = { code: string | null; message: string };

const isHtml = (text: string): boolean => /^\s*<(?:!doctype|html)/i.test(text);

function buildHeaders({ operation, key, body, requestId }: Attempt): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (requestId !== null) headers.set(REQUEST_ID_HEADER, requestId);
  if (key === null) return headers;
  try {
    headers.set(KEY_HEADER, key);
  } catch {
    throw new ApiError({
      status: 0,
      code: 'unsendable_key',
      message: 'The API key has characters that cannot be sent. Copy it again from Console.',
      operation,
      requestId,
    });
  }
  return headers;
}

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

function lost(attempt: Attempt, timedOut: boolean, online: boolean): FailureText {
  if (timedOut) {
    return { code: 'timeout', message: `No answer came within ${seconds(attempt.timeoutMs)}.` };
  }
  if (!online) return { code: 'offline', message: 'This device is offline.' };
  return { code: 'network', message: 'The connection broke before an answer came.' };
}

/** A server may quote what it was sent; the key must not travel on in an error. */
const withoutKey = (text: string, key: string | null): string =>
  key ? text.replaceAll(key, '[API key]') : text;

/**
 * Sends one request.
 * @throws ApiError for every failure but the caller's own abort, which throws the signal's reason.
 */
export async function sendOnce(attempt: Attempt, deps: TransportDeps): Promise<Received> {
  const { operation, requestId, signal, body, key } = attempt;
  const headers = buildHeaders(attempt);
  const timer = new AbortController();
  const settled = new AbortController();
  let timedOut = false;
  async function giveUpInTime(): Promise<void> {
    await deps.sleep(attempt.timeoutMs, settled.signal);
    timedOut = !settled.signal.aborted;
    timer.abort();
  }
  void giveUpInTime();

  let received: Received;
  try {
    const reply = await deps.fetch(attempt.url, {
      ...REQUEST_INIT,
      method: operations[operation].method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.any([signal, timer.signal]),
    });
    received = { status: reply.status, headers: reply.headers, text: await reply.text() };
  } catch {
    signal.throwIfAborted();
    const failure = lost(attempt, timedOut, deps.isOnline());
    throw new ApiError({ status: 0, ...failure, operation, requestId });
  } finally {
    settled.abort();
  }

  const { status, text } = received;
  if (status >= 200 && status < 300 && !isHtml(text)) return received;
  if (status >= 200 && status < 300) {
    const message = 'The server sent a web page instead of data. Check the connection’s base path.';
    throw new ApiError({ status, code: 'undecodable', message, operation, requestId });
  }
  throw new ApiError({
    status,
    ...readErrorBody(status, withoutKey(text, key)),
    operation,
    requestId,
    retryAfter: readRetryAfter(received.headers, deps.clock()),
  });
}
