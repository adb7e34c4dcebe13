import * as v from 'valibot';
import { countField } from '#sim/http/fields.ts';
import { notFound } from '#sim/http/problem.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { Block } from '#sim/engine/reads.ts';

const listQuery = v.object({ limit: countField(1) });
const DEFAULT_BLOCKS = 20;
const MOST_BLOCKS = 100;

const blockShape = ({ height, timeMs, hash, proposer }: Block) => ({
  height,
  hash,
  datetime: new Date(timeMs).toISOString(),
  proposer: { address: '', operatorAddress: '', moniker: proposer, avatarUrl: null },
  transactionCount: 0,
});

/** The newest blocks, newest first. */
export function listBlocks({ world, query }: RouteContext) {
  const limit = Math.min(check(listQuery, query).limit ?? DEFAULT_BLOCKS, MOST_BLOCKS);
  const top = world.engine.height();
  return Array.from({ length: limit }, (_, back) => world.engine.block(top - back))
    .filter((block) => block !== null)
    .map(blockShape);
}

/** @throws Problem 404 where there is no such block yet */
export function readBlock({ world, params }: RouteContext) {
  const block = world.engine.block(Number(params['height']));
  if (!block) throw notFound('Block not found');
  return blockShape(block);
}
