/** A client of which a spec writes the server's answers beforehand, on a clock of the spec's own. */
import { vi } from 'vitest';
import { ApiError } from '#api/client/api-error.ts';
import { createClient, type ClientOptions } from '#api/client/client.ts';

export const START = Date.UTC(2026, 10, 21);
export const KEY = 'ac.sk.test.0123456789abcdef';

export type Answer = Response | Error | 'never' | ((request: Request) => Response);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** A client whose server gives these answers in order, and the requests that it got. */
export function serve(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const sent: { at: number; request: Request; body: string }[] = [];
  const fetch = async (path: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
    const request = new Request(`http://berth.test${String(path)}`, init);
    sent.push({ at: Date.now() - START, request, body: await request.clone().text() });
    const answer = answers.shift() ?? new Error('no answer is left');
    if (answer === 'never') {
      return new Promise((_, reject) => {
        const stop = (): void => reject(init?.signal?.reason);
        if (init?.signal?.aborted) stop();
        init?.signal?.addEventListener('abort', stop);
      });
    }
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : answer;
  };
  const client = createClient({
    basePath: '/console-api',
    getKey: () => KEY,
    fetch,
    random: () => 0.5,
    isOnline: () => true,
    ...options,
  });
  return { client, sent };
}

/** Runs the clock until the call is over. */
export async function settle<T>(call: Promise<T>): Promise<T> {
  const settled = Promise.allSettled([call]);
  const progress = { over: false };
  void settled.finally(() => {
    progress.over = true;
  });
  while (!progress.over) await vi.advanceTimersByTimeAsync(50);
  return call;
}

/** The ApiError that a call ends in; anything else fails the spec. */
export async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await settle(call).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ApiError) return error;
  throw new Error('the call did not end in an ApiError', { cause: error });
}
