import { transportOf } from '#sim/faults/transport.ts';
import type { FetchHandler } from './node-host.ts';

/**
 * A `fetch` that asks the handler without a network: relative and absolute URLs, and a cut
 * connection fails as a real one does, with a TypeError.
 */
export function inProcessFetch(handler: FetchHandler): typeof fetch {
  return async function fetchInProcess(input, init) {
    const request =
      input instanceof Request ? input : new Request(new URL(input, 'http://localhost'), init);
    request.signal.throwIfAborted();
    const response = await handler(request);
    request.signal.throwIfAborted();
    const act = transportOf(response);
    if (act?.kind === 'cut') throw new TypeError('fetch failed');
    if (act?.kind !== 'cut-midway') return response;
    const body = new ReadableStream({
      start(controller) {
        controller.error(new TypeError('terminated'));
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  };
}
