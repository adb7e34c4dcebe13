/**
 * Serves the simulator over node:http, and does to connections what a fault asked for. Vite's
 * servers, the stand-alone command and specs with real sockets all come through here.
 */
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { transportOf } from '#sim/faults/transport.ts';
import type { TransportAct } from '#sim/faults/transport.ts';
import { compressed } from './compress.ts';

export type FetchHandler = (request: Request) => Promise<Response>;
export type NodeListener = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function cutMidway(response: Response, res: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  res.writeHead(response.status, { ...headers, 'content-length': body.byteLength });
  const half = body.subarray(0, Math.floor(body.byteLength / 2));
  await new Promise<void>((resolve) => res.write(half, () => resolve()));
  res.destroy();
}

async function drip(
  response: Response,
  res: ServerResponse,
  { chunkBytes, everyMs }: TransportAct & { kind: 'drip' },
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  res.writeHead(response.status, Object.fromEntries(response.headers));
  for (let at = 0; at < body.byteLength && !res.destroyed; at += chunkBytes) {
    res.write(body.subarray(at, at + chunkBytes));
    await wait(everyMs);
  }
  res.end();
}

async function carryOut(act: TransportAct, response: Response, res: ServerResponse): Promise<void> {
  switch (act.kind) {
    case 'cut':
      res.destroy();
      return;
    case 'cut-midway':
      return cutMidway(response, res);
    case 'drip':
      return drip(response, res, act);
  }
}

/** A node:http listener for a fetch handler whose answers may carry transport marks. */
export function nodeListener(handler: FetchHandler): NodeListener {
  return getRequestListener(
    async (request, { outgoing }) => {
      const response = await handler(request);
      const act = transportOf(response);
      if (!act) return compressed(request, response);
      await carryOut(act, response, outgoing as ServerResponse);
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
}
