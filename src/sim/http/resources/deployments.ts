import * as v from 'valibot';
import {
  certificateField,
  checkMinimum,
  countField,
  dseqField,
  dseqOf,
  microOf,
  sdlField,
  usdField,
} from '#sim/http/fields.ts';
import { badRequest, notFound } from '#sim/http/problem.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import { readSdl } from '#sim/http/sdl.ts';
import { deploymentShape } from '#sim/http/shapes/deployment.ts';
import { pageShape } from '#sim/http/shapes/page.ts';
import { checkCertificate } from './certificates.ts';

const createBody = v.object({
  data: v.object({ sdl: sdlField, deposit: v.optional(usdField) }),
});
const updateBody = v.object({
  data: v.object({ sdl: sdlField, certificate: certificateField }),
});
const depositBody = v.object({ data: v.object({ dseq: dseqField, deposit: usdField }) });
const listQuery = v.object({ skip: countField(0), limit: countField(1) });

/** The full object of a deployment, as every operation on it answers. @throws Problem 404 */
export function detailOf({ world, dialect }: RouteContext, dseq: string) {
  const deployment = world.engine.deployment(dseq);
  if (!deployment) throw notFound('Deployment not found');
  return deploymentShape(dialect.spelling, world.engine, deployment, 'detail');
}

export function createDeployment({ world, dialect, body }: RouteContext) {
  const { data } = check(createBody, body);
  const { rules, spelling } = dialect;
  if (data.deposit === undefined && rules.depositRequired) throw badRequest('deposit is required');
  const usd = data.deposit ?? Number(rules.defaultDepositUsd);
  checkMinimum(usd, rules.minCreateUsd, ['data', 'deposit']);
  const manifest = readSdl(data.sdl);
  const { deployment, tx } = world.engine.createDeployment({ manifest, deposit: microOf(usd) });
  const signed = { code: 0, transactionHash: tx.hash, rawLog: '[]' };
  const { signTx } = spelling;
  return {
    dseq: deployment.dseq,
    manifest: manifest.json,
    ...(signTx === 'none'
      ? {}
      : { signTx: signTx === 'plain' ? signed : { ...signed, hash: tx.hash } }),
  };
}

export function listDeployments(context: RouteContext) {
  const { world, dialect, query } = context;
  const { list } = dialect.rules;
  const { skip = 0, limit } = check(listQuery, query);
  const most = limit ?? list.defaultLimit ?? Number.MAX_SAFE_INTEGER;
  const state = list.states;
  const page = world.engine.page({ state, skip, limit: most, newestFirst: false });
  return pageShape(dialect, world.engine, page, { skip, limit: limit ?? list.defaultLimit });
}

export function readDeployment(context: RouteContext) {
  return detailOf(context, dseqOf(context.params));
}

/** Changes the chain first, then tells each provider; one that refuses leaves the chain changed. */
export function updateDeployment(context: RouteContext) {
  const { world, dialect, body } = context;
  const dseq = dseqOf(context.params);
  const { data } = check(updateBody, body);
  checkCertificate(world, data.certificate);
  const manifest = readSdl(data.sdl);
  world.engine.updateDeployment(dseq, manifest);
  const leases = world.engine.deployment(dseq)?.leases ?? [];
  const told = dialect.rules.updatesClosedLeases
    ? leases
    : leases.filter(({ closedOn }) => closedOn === 0);
  for (const provider of new Set(told.map((lease) => lease.provider))) {
    world.engine.sendManifest(dseq, provider, manifest.json);
  }
  return detailOf(context, dseq);
}

export function closeDeployment({ world, params }: RouteContext) {
  world.engine.closeDeployment(dseqOf(params));
  return { success: true };
}

export function depositDeployment(context: RouteContext) {
  const { data } = check(depositBody, context.body);
  checkMinimum(data.deposit, context.dialect.rules.minDepositUsd, ['data', 'deposit']);
  context.world.engine.deposit(data.dseq, microOf(data.deposit));
  return detailOf(context, data.dseq);
}
