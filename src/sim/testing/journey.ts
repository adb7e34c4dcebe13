/** The whole life of one deployment, for specs that need replies of every operation. */
import type { Received, TestWorld } from './test-sim.ts';
import { UPDATED_WEB_SDL, WEB_SDL } from './sdls.ts';

type Created = { data: { dseq: string; manifest: string } };
type BidList = { data: { bid: { id: BidId } }[] };
type BidId = { gseq: number; oseq: number; provider: string };

export type Launched = { dseq: string; manifest: string; created: Received };

/** Creates a deployment with a deposit that every dialect takes. */
export async function create(world: TestWorld, sdl = WEB_SDL, deposit = 5): Promise<Launched> {
  const created = await world.ask('POST', '/v1/deployments', { body: { data: { sdl, deposit } } });
  const { data } = created.json as Created;
  return { ...data, created };
}

/** Waits for bids and gives the body that accepts the first. */
export async function firstBid(world: TestWorld, { dseq, manifest }: Launched) {
  await world.control({ advance: { blocks: 5 } });
  const bids = await world.ask('GET', `/v1/bids?dseq=${dseq}`);
  const [first] = (bids.json as BidList).data;
  if (!first) throw new Error('no bids came');
  const { gseq, oseq, provider } = first.bid.id;
  return { bids, accept: { manifest, leases: [{ dseq, gseq, oseq, provider }] } };
}

/** Creates, accepts the first bid and lets the service start. */
export async function launch(world: TestWorld): Promise<Launched & { leased: Received }> {
  const launched = await create(world);
  const { accept } = await firstBid(world, launched);
  const leased = await world.ask('POST', '/v1/leases', { body: accept });
  await world.control({ advance: { seconds: 180 } });
  return { ...launched, leased };
}

/** One reply of every documented operation that the world's dialect has. */
export async function journey(world: TestWorld): Promise<Record<string, Received>> {
  const launched = await create(world);
  const { dseq } = launched;
  const { bids, accept } = await firstBid(world, launched);
  const createLeases = await world.ask('POST', '/v1/leases', { body: accept });
  await world.control({ advance: { seconds: 180 } });
  const one = `/v1/deployments/${dseq}`;
  const row = `/v2/deployment-settings/${dseq}`;
  const flag = { autoTopUpEnabled: false };
  return {
    createDeployment: launched.created,
    listBids: bids,
    createLeases,
    depositDeployment: await world.ask('POST', '/v1/deposit-deployment', {
      body: { data: { dseq, deposit: 0.5 } },
    }),
    listDeployments: await world.ask('GET', '/v1/deployments?skip=0&limit=10'),
    readDeployment: await world.ask('GET', one),
    createCertificate: await world.ask('POST', '/v1/certificates', { body: {} }),
    createSettings: await world.ask('POST', '/v2/deployment-settings', {
      body: { data: { dseq, ...flag } },
    }),
    readSettings: await world.ask('GET', row),
    updateSettings: await world.ask('PATCH', row, { body: { data: flag } }),
    updateDeployment: await world.ask('PUT', one, { body: { data: { sdl: UPDATED_WEB_SDL } } }),
    closeDeployment: await world.ask('DELETE', one),
  };
}
