import * as v from 'valibot';
import { dseqField, dseqOf } from '#sim/http/fields.ts';
import { notFound, Problem } from '#sim/http/problem.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import { settingsShape } from '#sim/http/shapes/settings.ts';

const userId = v.optional(v.pipe(v.string(), v.uuid('Expected a uuid')));
const createBody = v.object({
  data: v.object({ dseq: dseqField, autoTopUpEnabled: v.optional(v.boolean()), userId }),
});
const updateBody = v.object({ data: v.object({ autoTopUpEnabled: v.boolean() }) });
const userQuery = v.object({ userId });

const MISSING = 'Deployment setting not found';

/** Another user's rows look like none. @throws Problem 404 */
function checkUser({ world, query }: RouteContext): void {
  const asked = check(userQuery, query).userId;
  if (asked !== undefined && asked !== world.engine.userId) throw notFound(MISSING);
}

/** Editions differ in whether a number that is no deployment's has settings. @throws Problem 404 */
function checkDeployment({ world, dialect }: RouteContext, dseq: string): void {
  if (dialect.rules.looseSettings || world.engine.deployment(dseq)) return;
  throw notFound('Deployment not found');
}

/** Makes the row when there is none, switched on. */
export function readSettings(context: RouteContext) {
  const dseq = dseqOf(context.params);
  checkUser(context);
  checkDeployment(context, dseq);
  const { settings } = context.world.engine.readOrMakeSettings(dseq);
  return settingsShape(context.dialect.spelling, settings);
}

export function createSettings(context: RouteContext) {
  const { world, dialect } = context;
  const { data } = check(createBody, context.body);
  if (data.autoTopUpEnabled === undefined && !dialect.rules.looseSettings) {
    throw new Problem(400, 'data.autoTopUpEnabled: Required', { kind: 'validation' });
  }
  if (data.userId !== undefined && data.userId !== world.engine.userId) {
    throw dialect.rules.looseSettings ? new Problem(403, 'Forbidden') : notFound(MISSING);
  }
  checkDeployment(context, data.dseq);
  const view = world.engine.addSettings(data.dseq, data.autoTopUpEnabled ?? false);
  return settingsShape(dialect.spelling, view);
}

export function updateSettings(context: RouteContext) {
  const { world, dialect } = context;
  const dseq = dseqOf(context.params);
  checkUser(context);
  const { data } = check(updateBody, context.body);
  checkDeployment(context, dseq);
  const upsert = dialect.rules.patchMissing === 'create';
  const view = world.engine.changeSettings(dseq, data.autoTopUpEnabled, upsert);
  return settingsShape(dialect.spelling, view);
}
