import type { APIRequestContext } from 'playwright/test';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import type { World } from '#e2e/fixtures/world.ts';
import { Operator } from './operator.ts';

/** A deployment made without the app: what a page finds that somebody else began. */
export type Launched = { dseq: string; provider: string };

/** Creates a deployment of one group and leases it to its first bidder, over the API. */
export async function launchByApi(
  world: World,
  request: APIRequestContext,
  deposit = 5,
): Promise<Launched> {
  const operator = new Operator(world, request);
  const dseq = await operator.create(cpuSdl, deposit);
  const [provider] = await operator.accept(dseq, cpuSdl);
  if (provider === undefined) throw new Error('nobody bid');
  return { dseq, provider };
}
