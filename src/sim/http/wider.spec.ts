/** The operations beyond the reference documents: read by the client's schemas, and switchable. */
import { describe, expect, test } from 'vitest';
import * as chain from '#api/contract/chain.ts';
import { decode } from '#api/contract/endpoint.ts';
import type { Endpoint } from '#api/contract/endpoint.ts';
import * as indexer from '#api/contract/indexer.ts';
import * as market from '#api/contract/market.ts';
import { operations } from '#api/contract/operations.ts';
import type { OperationId } from '#api/contract/operations.ts';
import * as providers from '#api/contract/providers.ts';
import * as screening from '#api/contract/screening.ts';
import * as templates from '#api/contract/templates.ts';
import * as wallet from '#api/contract/wallet.ts';
import * as bids from '#api/contract/bids.ts';
import { checkSdl } from '#domain/sdl/index.ts';
import { launch } from '#sim/testing/journey.ts';
import { testSim } from '#sim/testing/test-sim.ts';
import type { Ask } from '#sim/testing/test-sim.ts';
import { isPublic } from './public-operations.ts';
import { TEMPLATES } from './resources/template-list.ts';

const world = testSim().world('wider');
const { dseq } = await launch(world);
const { owner, userId, height } = await world.facts();
const detail = await world.ask('GET', `/v1/deployments/${dseq}`);
const [lease] = (detail.json as { data: { leases: { id: { provider: string } }[] } }).data.leases;
const provider = lease!.id.provider;

const group = {
  requirements: { signedBy: { allOf: [], anyOf: [] }, attributes: [] },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: '500' } },
        memory: { quantity: { val: '536870912' } },
        gpu: {
          units: { val: '1' },
          attributes: [{ key: 'vendor/nvidia/model/*', value: 'true' }],
        },
        storage: [{ name: 'default', quantity: { val: '1073741824' } }],
      },
      count: 1,
      price: { denom: 'uact', amount: '1000000' },
    },
  ],
  timezone: 'UTC',
};

type Case = [endpoint: Endpoint, path: string, ask?: Ask];

const CASES: Case[] = [
  [wallet.readUser, '/v1/user/me'],
  [wallet.listWallets, `/v1/wallets?userId=${userId}`],
  [wallet.readBalances, '/v1/balances'],
  [wallet.readFundingConfig, '/v1/deployment-funding-config'],
  [templates.listTemplates, '/v1/templates-list'],
  [templates.readTemplate, '/v1/templates/sim-static-site'],
  [providers.listProviders, '/v1/providers'],
  [providers.readProvider, `/v1/providers/${provider}`],
  [chain.listBlocks, '/v1/blocks?limit=2'],
  [chain.readBlock, `/v1/blocks/${height}`],
  [market.readMarketData, '/v1/market-data'],
  [market.readGpuPrices, '/v1/gpu-prices'],
  [screening.screenBids, '/v1/bid-screening', { body: group }],
  [bids.listBidsByPath, `/v1/bids/${dseq}`],
  [indexer.listAddressDeployments, `/v1/addresses/${owner}/deployments/0/10?status=active`],
  [indexer.readPublicDeployment, `/v1/deployment/${owner}/${dseq}`],
];

const send = (target: typeof world, [endpoint, path, ask]: Case, more: Ask = {}) =>
  target.ask(operations[endpoint.id].method, path, { ...ask, ...more });

test('no wider operation is left out here', () => {
  const wider = (Object.keys(operations) as OperationId[]).filter(
    (id) => operations[id].tier === 'wider',
  );
  expect(CASES.map(([{ id }]) => id).sort()).toEqual(wider.sort());
});

describe.each(CASES)('$id', (...call) => {
  const [endpoint, path] = call;

  test('is read by the client', async () => {
    const { status, json, text } = await send(world, call);
    expect(status, text).toBe(200);
    const decoded = decode(endpoint, json);
    expect(decoded).toMatchObject({ ok: true });
    if (decoded.ok && Array.isArray(decoded.value)) expect(decoded.value).not.toEqual([]);
  });

  test('asks for a key unless it is public', async () => {
    const { status } = await send(world, call, { headers: { 'x-api-key': null } });
    const open = isPublic(endpoint.id, new URL(path, 'http://localhost'));
    expect(status).toBe(open ? 200 : 401);
  });

  test('is not there when switched off', async () => {
    const bare = testSim().world('bare');
    await bare.control({ wider: false });
    expect((await send(bare, call)).status).toBe(404);
  });
});

test('balances show an escrow’s money, and need no key with an address', async () => {
  const { json } = await world.ask('GET', `/v1/balances?address=${owner}`, {
    headers: { 'x-api-key': null },
  });
  expect(json).toMatchObject({ data: { balance: 995_000_000, deployments: 5_000_000 } });
});

test('blocks carry the world’s time, newest first', async () => {
  const { json } = await world.ask('GET', '/v1/blocks?limit=3');
  const blocks = json as { height: number; datetime: string }[];
  expect(blocks.map((block) => block.height)).toEqual([height, height - 1, height - 2]);
  const [newest, , oldest] = blocks.map(({ datetime }) => Date.parse(datetime));
  expect(newest! - oldest!).toBe(2 * 6098);
});

test('what is not there is a 404', async () => {
  for (const path of [
    '/v1/providers/akash1nobody',
    `/v1/blocks/${height + 1}`,
    '/v1/blocks/x',
    '/v1/templates/none',
    `/v1/deployment/akash1nobody/${dseq}`,
    `/v1/deployment/${owner}/99`,
  ]) {
    expect((await world.ask('GET', path)).status, path).toBe(404);
  }
});

test('closed deployments are listed by address', async () => {
  const closing = testSim().world('closing');
  const launched = await launch(closing);
  await closing.ask('DELETE', `/v1/deployments/${launched.dseq}`);
  const facts = await closing.facts();
  const { json } = await closing.ask(
    'GET',
    `/v1/addresses/${facts.owner}/deployments/0/100?status=closed`,
  );
  expect(json).toMatchObject({
    count: 1,
    results: [{ dseq: launched.dseq, status: 'closed', leases: [{ state: 'closed' }] }],
  });
});

test.each(TEMPLATES.map(({ id, deploy }) => [id, deploy]))(
  'template %s deploys as written',
  (_id, deploy) => {
    expect(checkSdl(deploy).problems.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(checkSdl(deploy).manifest).not.toBeNull();
  },
);
