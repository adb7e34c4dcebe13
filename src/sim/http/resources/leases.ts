import * as v from 'valibot';
import { certificateField, dseqField } from '#sim/http/fields.ts';
import { badRequest, notFound } from '#sim/http/problem.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import { bidShape } from '#sim/http/shapes/bid.ts';
import { checkCertificate } from './certificates.ts';
import { detailOf } from './deployments.ts';

const sequence = v.pipe(v.number(), v.integer(), v.minValue(1));
const createBody = v.object({
  manifest: v.string(),
  certificate: certificateField,
  leases: v.array(
    v.object({
      dseq: dseqField,
      gseq: sequence,
      oseq: sequence,
      provider: v.pipe(v.string(), v.regex(/^akash1[a-z0-9]+$/, 'Expected a provider address')),
    }),
  ),
});
const bidsQuery = v.object({ dseq: dseqField });

function bidsOf({ world, dialect }: RouteContext, dseq: string) {
  const { engine } = world;
  return engine.bids(dseq).map((bid) => bidShape(dialect.spelling, engine.owner, bid));
}

export function listBids(context: RouteContext) {
  return bidsOf(context, check(bidsQuery, context.query).dseq);
}

export function listBidsByPath(context: RouteContext) {
  return bidsOf(context, check(bidsQuery, context.params).dseq);
}

/**
 * One transaction for all leases, then the manifest to each provider. A provider that does not
 * take it leaves the leases on chain; sending the same again skips the transaction.
 */
export function createLeases(context: RouteContext) {
  const { engine } = context.world;
  const { manifest, leases, certificate } = check(createBody, context.body);
  const [first] = leases;
  if (!first) throw badRequest('leases: Expected at least one lease');
  const { dseq } = first;
  if (leases.some((lease) => lease.dseq !== dseq)) {
    throw badRequest('leases: Expected leases of one deployment');
  }
  if (!engine.deployment(dseq)) throw notFound('Deployment not found');
  for (const { provider } of leases) {
    if (!engine.provider(provider)) throw notFound(`Provider ${provider} not found`);
  }
  checkCertificate(context.world, certificate);
  engine.createLeases(
    dseq,
    leases.map(({ gseq, oseq, provider }) => ({ gseq, oseq, provider })),
  );
  for (const provider of new Set(leases.map((lease) => lease.provider))) {
    engine.sendManifest(dseq, provider, manifest);
  }
  return detailOf(context, dseq);
}
