/** A simulator for specs: in process, on a clock that stands still until it is told. */
import { KEY_HEADER } from '#api/contract/operations.ts';
import { inProcessFetch } from '#sim/hosts/in-process.ts';
import type { ControlInput } from '#sim/http/control-schema.ts';
import type { WorldSummary } from '#sim/http/control.ts';
import { createSimHandler } from '#sim/http/handler.ts';
import type { SimHandler, SimOptions } from '#sim/http/handler.ts';
import { SIM_KEY } from '#sim/http/run-operation.ts';

const START_MS = Date.UTC(2026, 10, 2, 9, 0, 0);
const ORIGIN = 'http://localhost';

export type Ask = {
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  /** Beside key and content type; null leaves one of them out. */
  headers?: Record<string, string | null>;
};

export type Received = { status: number; headers: Headers; text: string; json: unknown };

export type TestWorld = {
  readonly base: string;
  /** `GET`, `POST`, … with the valid key; the path begins with `/v1` or `/v2`. */
  ask(method: string, path: string, ask?: Ask): Promise<Received>;
  control(order: ControlInput): Promise<WorldSummary>;
  facts(): Promise<WorldSummary>;
};

export type TestSim = {
  handler: SimHandler;
  fetch: typeof fetch;
  /** Moves the host's clock. */
  advance(ms: number): void;
  now(): number;
  world(name: string): TestWorld;
};

function headersOf({ body, headers = {} }: Ask): Headers {
  const sent = new Headers({ [KEY_HEADER]: SIM_KEY });
  if (body !== undefined) sent.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  }
  return sent;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks a world over any `fetch`: in process, or a real one with the address of a host. */
export function testWorld(send: typeof fetch, base: string): TestWorld {
  async function ask(method: string, path: string, asked: Ask = {}): Promise<Received> {
    const { body } = asked;
    const response = await send(`${base}${path}`, {
      method,
      headers: headersOf(asked),
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }
  async function facts(received: Promise<Received>): Promise<WorldSummary> {
    const { status, text, json } = await received;
    if (status !== 200) throw new Error(`_control: ${status} ${text}`);
    return json as WorldSummary;
  }
  return {
    base,
    ask,
    control: (order) => facts(ask('POST', '/_control', { body: order })),
    facts: () => facts(ask('GET', '/_control')),
  };
}

/** Errors of the simulator's own are thrown, so that no spec takes a 500 for an answer. */
export function testSim(options: Partial<SimOptions> = {}): TestSim {
  let now = START_MS;
  const handler = createSimHandler({
    clock: () => now,
    onUnexpected(error) {
      throw error;
    },
    ...options,
  });
  const send = inProcessFetch(handler);
  return {
    handler,
    fetch: send,
    advance(ms) {
      now += ms;
    },
    now: () => now,
    world: (name) => testWorld(send, `${ORIGIN}/sim/${name}`),
  };
}
