/**
 * The simulator as one fetch handler: `/sim/<world>/v1/...` and `/sim/<world>/_control`. Hosts give
 * it requests from the network, tests call it as it is.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { operations } from '#api/contract/operations.ts';
import type { OperationId } from '#api/contract/operations.ts';
import { carryOut, summary } from './control.ts';
import { controlSchema } from './control-schema.ts';
import { documented } from './dialects/documented.ts';
import { SIM_PREFIX } from './prefix.ts';
import { noRoute, notFound } from './problem.ts';
import { check, readJson } from './read-json.ts';
import { refusal, toResponse } from './respond.ts';
import { runOperation } from './run-operation.ts';
import type { CallSettings } from './run-operation.ts';
import { createWorlds, isWorldName } from './worlds.ts';
import type { SimWorld, Worlds, WorldsOptions } from './worlds.ts';

export type SimHandler = (request: Request) => Promise<Response>;

export type SimOptions = WorldsOptions & Partial<CallSettings>;

const operationIds = Object.keys(operations) as OperationId[];

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Does this world answer an operation at all? */
const serves = ({ dialect, wider }: SimWorld, operation: OperationId): boolean =>
  operations[operation].tier === 'wider' ? wider : !dialect.lacks.has(operation);

async function control(request: Request, world: SimWorld, worlds: Worlds): Promise<Response> {
  try {
    if (request.method === 'POST') {
      carryOut(check(controlSchema, await readJson(request)), world, worlds);
      worlds.changed(world);
    } else if (request.method !== 'GET') throw noRoute();
    return Response.json(summary(world), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return toResponse(refusal(documented, error), world.engine.nowMs());
  }
}

/** Makes a simulator with worlds of its own. */
export function createSimHandler(options: SimOptions): SimHandler {
  const worlds = createWorlds(options);
  const settings: CallSettings = {
    sleep: options.sleep ?? sleep,
    onUnexpected: options.onUnexpected ?? (() => {}),
  };
  const worldOf = (context: Context): SimWorld | null => {
    const name = context.req.param('world') ?? '';
    return isWorldName(name) ? worlds.get(name) : null;
  };
  const noWorld = (): Response => {
    const problem = notFound('A world is named with up to 64 of a-z, 0-9 and -');
    return toResponse(refusal(documented, problem), options.clock());
  };
  const noPath = (world: SimWorld): Response =>
    toResponse(refusal(world.dialect, noRoute()), world.engine.nowMs());

  const app = new Hono();
  app.all(`${SIM_PREFIX}/:world/_control`, (context) => {
    const world = worldOf(context);
    return world ? control(context.req.raw, world, worlds) : noWorld();
  });
  for (const operation of operationIds) {
    const { method, path, idempotency } = operations[operation];
    app.on(method, `${SIM_PREFIX}/:world${path}`, async (context) => {
      const world = worldOf(context);
      if (!world) return noWorld();
      if (!serves(world, operation)) return noPath(world);
      const params = context.req.param();
      const request = context.req.raw;
      const response = await runOperation({ world, operation, params, request }, settings);
      if (idempotency !== 'safe') worlds.changed(world);
      return response;
    });
  }
  app.all(`${SIM_PREFIX}/:world/*`, (context) => {
    const world = worldOf(context);
    return world ? noPath(world) : noWorld();
  });
  app.notFound(() => noWorld());
  app.onError((error, context) => {
    settings.onUnexpected(error);
    return toResponse(refusal(worldOf(context)?.dialect ?? documented, error), options.clock());
  });
  return async (request) => app.fetch(request);
}
