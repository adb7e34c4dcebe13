import type { APIRequestContext } from 'playwright/test';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { WORLD_KEY, type World } from '#e2e/fixtures/world.ts';

type Bid = { bid: { id: { gseq: number; oseq: number; provider: string } } };

/** A deployment made without the app: what a page finds that somebody else began. */
export type Launched = { dseq: string; provider: string };

/** Creates a deployment of one group and leases it to its first bidder, over the API. */
export async function launchByApi(
  world: World,
  request: APIRequestContext,
  deposit = 5,
): Promise<Launched> {
  const headers = { 'x-api-key': WORLD_KEY };
  const call = async <Reply>(path: string, data?: object): Promise<Reply> => {
    const url = `${world.basePath}${path}`;
    const reply = data
      ? await request.post(url, { headers, data })
      : await request.get(url, { headers });
    if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
    return ((await reply.json()) as { data: Reply }).data;
  };
  const { dseq, manifest } = await call<{ dseq: string; manifest: string }>('/v1/deployments', {
    data: { sdl: cpuSdl, deposit },
  });
  await world.control({ advance: { blocks: 5 } });
  const [first] = await call<Bid[]>(`/v1/bids?dseq=${dseq}`);
  if (!first) throw new Error('nobody bid');
  const { gseq, oseq, provider } = first.bid.id;
  await call('/v1/leases', { manifest, leases: [{ dseq, gseq, oseq, provider }] });
  return { dseq, provider };
}
