/** The way of one request through the simulator: faults, key, once, body, route, dialect. */
import { KEY_HEADER, operations, REQUEST_ID_HEADER } from '#api/contract/operations.ts';
import type { OperationId } from '#api/contract/operations.ts';
import { markTransport } from '#sim/faults/transport.ts';
import { faulty } from './faulty.ts';
import type { Faulty } from './faulty.ts';
import { Problem } from './problem.ts';
import { isPublic } from './public-operations.ts';
import { readJson } from './read-json.ts';
import { refusal, success, toResponse } from './respond.ts';
import type { Answer } from './respond.ts';
import { routes } from './routes.ts';
import { toProblem } from './to-problem.ts';
import type { SimWorld } from './worlds.ts';

/** The key that is valid in every world. */
export const SIM_KEY = 'sim-operator';

export type Call = {
  world: SimWorld;
  operation: OperationId;
  params: Readonly<Record<string, string>>;
  request: Request;
};

export type CallSettings = {
  sleep: (ms: number) => Promise<void>;
  /** Told about errors that are the simulator's own. */
  onUnexpected: (error: unknown) => void;
};

/** Public operations need no key, but a wrong one is refused there too. @throws Problem 401 */
function checkKey({ operation, request }: Call): void {
  const key = request.headers.get(KEY_HEADER);
  if (key === SIM_KEY || (key === null && isPublic(operation, new URL(request.url)))) return;
  throw new Problem(401, key === null ? 'Unauthorized' : 'Invalid API key');
}

async function runRoute(call: Call): Promise<Answer> {
  const { world, operation, params, request } = call;
  const { method } = operations[operation];
  const body = method === 'GET' || method === 'DELETE' ? undefined : await readJson(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const payload = await routes[operation]({ world, dialect: world.dialect, params, query, body });
  return success(operation, payload);
}

/** Runs the route and hides its answer as the faults want, within one run of the request's id. */
async function runOnce(call: Call, fault: Faulty, settings: CallSettings): Promise<Answer> {
  const { world, operation, request } = call;
  const refuse = (error: unknown): Answer => {
    const problem = toProblem(error, world.dialect);
    if (problem === null) settings.onUnexpected(error);
    return refusal(world.dialect, problem ?? error);
  };
  const run = async (): Promise<Answer> => {
    const answer = await runRoute(call).catch(refuse);
    if (fault.delayMs > 0) await settings.sleep(fault.delayMs);
    return fault.replace(answer, refuse);
  };
  const id = request.headers.get(REQUEST_ID_HEADER);
  if (id === null || operations[operation].idempotency === 'safe') return run();
  const key = [request.method, new URL(request.url).pathname, id].join(' ');
  const outcome = await world.once.run(key, async () => ({ answer: await run(), ran: true }));
  if (outcome.kind === 'answer') return outcome.answer;
  return refuse(
    new Problem(409, 'This request was sent before and its outcome is not known yet', {
      code: 'request_in_progress',
    }),
  );
}

/** Answers one request to one operation. */
export async function runOperation(call: Call, settings: CallSettings): Promise<Response> {
  const { world, operation } = call;
  const { dialect } = world;
  const respond = (answer: Answer): Response => toResponse(answer, world.engine.nowMs());
  const fault = faulty(world.faults.hits(operation));
  const { before } = fault;
  if (before !== null) {
    if (fault.delayMs > 0) await settings.sleep(fault.delayMs);
    if (before === 'cut') return markTransport(new Response(null), { kind: 'cut' });
    return respond('answer' in before ? before.answer : refusal(dialect, before.problem));
  }
  try {
    checkKey(call);
  } catch (error) {
    return respond(refusal(dialect, error));
  }
  return fault.mark(respond(await runOnce(call, fault, settings)));
}
