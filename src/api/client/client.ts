/** The Console API as one function: typed calls, timeouts, safe repeats and one shape of error. */
import { decode, type Endpoint } from '#api/contract/endpoint.ts';
import { operations, type OperationId } from '#api/contract/operations.ts';
import type { CallInput } from '#api/contract/wire.ts';
import type { Clock } from '#lib/clock.ts';
import { ApiError } from './api-error.ts';
import { isUnauthorized, kindOf } from './classify.ts';
import { readDate } from './error-body.ts';
import { createGate, type Gate } from './gate.ts';
import { delayBefore, mayRepeat, timeoutOf } from './policy.ts';
import { newRequestId, requestIdOfTry } from './request-id.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';
import { sendOnce, type Received } from './transport.ts';
import { txFailure } from './tx-failure.ts';
import { buildUrl } from './url.ts';

export type ClientOptions = {
  /** Path on Berth's own origin, without `/v1`. */
  basePath: string;
  /** Read anew for every request, so that a corrected key counts at once. */
  getKey: () => string | null;
  /** Told of every 401. */
  onUnauthorized?: () => void;
  fetch?: typeof fetch;
  clock?: Clock;
  sleep?: Sleep;
  random?: () => number;
  isOnline?: () => boolean;
};

export type CallOptions = {
  signal?: AbortSignal;
  /** Sent with a write so that it runs once; made here where the caller keeps none. */
  requestId?: string;
};

/** A reply with what came beside it; `serverTime` is its `Date` in ms since the epoch, or null. */
export type Exchange<Reply> = {
  reply: Reply;
  status: number;
  serverTime: number | null;
  requestId: string | null;
  /** Milliseconds from the last request to its answer. */
  tookMs: number;
};

export type ApiClient = {
  readonly basePath: string;
  readonly gate: Gate;
  /** @throws ApiError, or the signal's reason when the caller aborts. */
  call<Id extends OperationId, Reply>(
    endpoint: Endpoint<Id, Reply>,
    input: CallInput<Id> & CallOptions,
  ): Promise<Reply>;
  /** `call`, with status, server time and request id of the reply. */
  exchange<Id extends OperationId, Reply>(
    endpoint: Endpoint<Id, Reply>,
    input: CallInput<Id> & CallOptions,
  ): Promise<Exchange<Reply>>;
};

type LooseInput = CallOptions & {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
};

const isSafe = (operation: OperationId): boolean => operations[operation].idempotency === 'safe';

const NEVER_ABORTED = new AbortController().signal;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decodeReply<Id extends OperationId, Reply>(
  endpoint: Endpoint<Id, Reply>,
  { status, text }: Received,
  requestId: string | null,
): Reply {
  const json = readJson(text);
  const fail = (message: string): ApiError =>
    new ApiError({ status, code: 'undecodable', message, operation: endpoint.id, requestId });
  if (json === undefined) throw fail('The server’s answer is not JSON or was cut short.');
  const decoded = decode<Reply>(endpoint, json);
  if (decoded.ok) return decoded.value;
  const { path, expected } = decoded;
  throw fail(`The server’s answer could not be read: expected ${expected} at ${path}.`);
}

/** A client of one base path. Calls throw `ApiError`; what each may repeat is the policy’s to say. */
export function createClient(options: ClientOptions): ApiClient {
  const clock = options.clock ?? Date.now;
  const sleep = options.sleep ?? realSleep;
  const random = options.random ?? Math.random;
  const isOnline = options.isOnline ?? (() => navigator.onLine !== false);
  const send = options.fetch ?? ((...request) => fetch(...request));
  const transport = { fetch: send, clock, sleep, isOnline };
  const gate = createGate({ clock, sleep, random });

  type Sending = { requestId: string | null; key: string | null };

  async function attempt(operation: OperationId, input: LooseInput, sending: Sending) {
    const { method, path } = operations[operation];
    return sendOnce(
      {
        operation,
        url: buildUrl(options.basePath, path, input.params, input.query),
        ...sending,
        body: method === 'GET' ? undefined : input.body,
        timeoutMs: timeoutOf(operation, input.body),
        signal: input.signal ?? NEVER_ABORTED,
      },
      transport,
    );
  }

  /** Notes what an error means for the connection as a whole. */
  function observe(error: ApiError): void {
    if (isUnauthorized(error)) options.onUnauthorized?.();
    if (kindOf(error) === 'rate-limited') gate.pause(error.retryAfter);
  }

  async function exchange<Id extends OperationId, Reply>(
    endpoint: Endpoint<Id, Reply>,
    given: CallInput<Id> & CallOptions,
  ): Promise<Exchange<Reply>> {
    const input: LooseInput = given;
    const signal = input.signal ?? NEVER_ABORTED;
    const reads = operations[endpoint.id].method === 'GET';
    const firstId = reads ? null : (input.requestId ?? newRequestId(random));
    let previous: ApiError | null = null;

    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      if (!(await gate.wait(signal))) throw previous ?? paused(endpoint.id, firstId);
      const requestId = requestIdOfTry(firstId, tries, previous);
      const startedAt = clock();
      const key = options.getKey();
      try {
        const received = await attempt(endpoint.id, input, { requestId, key });
        gate.passed();
        const reply = decodeReply(endpoint, received, requestId);
        const failure = txFailure(reply);
        if (failure) throw new ApiError({ ...failure, operation: endpoint.id, requestId });
        const { status, headers } = received;
        return {
          reply,
          status,
          serverTime: readDate(headers),
          requestId,
          tookMs: clock() - startedAt,
        };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // The refusal of a key that was replaced meanwhile says nothing of the new one.
        const outdated = isUnauthorized(error) && options.getKey() !== key;
        if (outdated && isSafe(endpoint.id)) continue;
        if (!outdated) observe(error);
        if (!mayRepeat(endpoint.id, error, tries)) throw error;
        previous = error;
        if (kindOf(error) !== 'rate-limited') {
          await sleep(delayBefore(tries, error, random), signal);
        }
      }
    }
  }

  function paused(operation: OperationId, requestId: string | null): ApiError {
    const retryAfter = Math.max(0, (gate.pausedUntil ?? clock()) - clock());
    const message = 'The server asked to wait; requests are held back.';
    return new ApiError({ status: 429, code: null, message, operation, requestId, retryAfter });
  }

  return {
    basePath: options.basePath,
    gate,
    exchange,
    async call(endpoint, input) {
      return (await exchange(endpoint, input)).reply;
    },
  };
}
