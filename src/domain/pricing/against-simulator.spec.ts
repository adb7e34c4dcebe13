/** What is expected held against what the simulated market really asks. */
import { describe, expect, test } from 'vitest';
import { decode } from '#api/contract/endpoint.ts';
import { readGpuPrices } from '#api/contract/market.ts';
import { dec } from '#domain/money/decimal.ts';
import { coinsToUsd } from '#domain/money/usd.ts';
import { groupsOf, sdlWith } from '#domain/screening/screening.fixture.ts';
import { testSim, type TestWorld } from '#sim/testing/test-sim.ts';
import { expectedPrice } from './expect.ts';
import type { GpuOffer } from './facts.ts';

const gpu = (models: string, units = 1) =>
  `{ units: ${units}, attributes: { vendor: { nvidia: [${models}] } } }`;

const withVolume = (kind: string) =>
  sdlWith({})
    .replace(
      'storage: { size: 1Gi }',
      `storage: [{ size: 1Gi }, { name: data, size: 200Gi, attributes: { persistent: true, class: ${kind} } }]`,
    )
    .replace('image: app:1', 'image: app:1\n    params: { storage: { data: { mount: /data } } }');

const SHAPES: [what: string, sdl: string][] = [
  ['next to nothing', sdlWith({ cpu: '0.1', memory: '128Mi' })],
  ['a web server', sdlWith({})],
  ['much memory', sdlWith({ cpu: '8', memory: '128Gi' })],
  ['persistent storage', withVolume('beta3')],
  ['slow persistent storage', withVolume('beta1')],
  ['a named GPU', sdlWith({ cpu: '8', memory: '32Gi', gpu: gpu('{ model: h100 }') })],
  ['one GPU of three', sdlWith({ gpu: gpu('{ model: a100 }, { model: rtx4090 }, { model: t4 }') })],
  ['any GPU, several', sdlWith({ gpu: gpu('', 2).replace('[]', '') })],
  ['three replicas', sdlWith({}).replace('count: 1', 'count: 3')],
];

const sim = testSim();

async function offersOf(world: TestWorld): Promise<GpuOffer[]> {
  const decoded = decode(readGpuPrices, (await world.ask('GET', '/v1/gpu-prices')).json);
  if (!decoded.ok) throw new Error('gpu-prices cannot be read');
  return decoded.value.models;
}

/** Dollars per block of every bid that comes. */
async function bidsFor(world: TestWorld, sdl: string): Promise<string[]> {
  const body = { data: { sdl, deposit: 5 } };
  const { json, text } = await world.ask('POST', '/v1/deployments', { body });
  const { dseq } = (json as { data: { dseq: string } }).data ?? {};
  if (!dseq) throw new Error(text);
  await world.control({ advance: { blocks: 8 } });
  const bids = (await world.ask('GET', `/v1/bids?dseq=${dseq}`)).json as {
    data: { bid: { price: { denom: string; amount: string } } }[];
  };
  return bids.data.map(({ bid }) => coinsToUsd([bid.price]) ?? 'no figure');
}

describe('bids lie in the range that was expected', () => {
  test.each(SHAPES)('for %s', async (what, sdl) => {
    let bids = 0;
    for (const seed of ['one', 'two', 'three', 'four']) {
      const world = sim.world(`expect-${what.replaceAll(/[^a-z]/g, '')}-${seed}`);
      await world.control({ reset: true, scenario: 'empty', seed });
      const [group] = groupsOf(sdl);
      const facts = { gpus: await offersOf(world), seen: [], aktUsd: null };
      const { low, high } = expectedPrice(group!, facts);
      const [from, to] = [dec(coinsToUsd(low!)!), dec(coinsToUsd(high)!)];
      for (const bid of await bidsFor(world, sdl)) {
        expect(dec(bid).gte(from), `${bid} under ${from.toFixed()}`).toBe(true);
        expect(dec(bid).lte(to), `${bid} over ${to.toFixed()}`).toBe(true);
        bids += 1;
      }
    }
    expect(bids).toBeGreaterThan(3);
  });
});
