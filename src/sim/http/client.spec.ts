/** Berth's own client against the simulator: one life of a deployment in each dialect. */
import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/client/api-error.ts';
import { createClient } from '#api/client/client.ts';
import { listBids } from '#api/contract/bids.ts';
import { createCertificate } from '#api/contract/certificates.ts';
import * as api from '#api/contract/deployments.ts';
import { readSettings, updateSettings } from '#api/contract/settings.ts';
import { UPDATED_WEB_SDL, WEB_SDL } from '#sim/testing/sdls.ts';
import { testSim } from '#sim/testing/test-sim.ts';

function setUp() {
  const sim = testSim();
  const client = createClient({
    basePath: '/sim/client',
    getKey: () => 'sim-operator',
    fetch: sim.fetch,
    clock: sim.now,
    random: () => 0.5,
    isOnline: () => true,
  });
  return { client, world: sim.world('client') };
}

describe.each(['documented', 'legacy', 'observed'] as const)('%s', (dialect) => {
  test('create, bids, lease, read, add, update, close', async () => {
    const { client, world } = setUp();
    await world.control({ dialect });
    const { dseq, manifest } = await client.call(api.createDeployment, {
      body: { data: { sdl: WEB_SDL, deposit: 5 } },
    });
    await world.control({ advance: { blocks: 5 } });
    const [bid] = await client.call(listBids, { query: { dseq } });
    const { gseq, oseq, provider } = bid!.bid.id;
    const certificate =
      dialect === 'legacy' ? await client.call(createCertificate, { body: {} }) : null;
    const leased = await client.call(api.createLeases, {
      body: {
        manifest,
        leases: [{ dseq, gseq, oseq, provider }],
        ...(certificate && {
          certificate: { certPem: certificate.certPem, keyPem: certificate.encryptedKey },
        }),
      },
    });
    expect(leased.leases).toMatchObject([{ state: 'active', closed_on: null }]);
    await world.control({ advance: { seconds: 120 } });

    const running = await client.call(api.readDeployment, { params: { dseq } });
    expect(running.leases[0]?.status?.services['web']).toMatchObject({ available: 1, total: 1 });
    const funded = await client.call(api.depositDeployment, {
      body: { data: { dseq, deposit: 2 } },
    });
    expect(funded.escrow_account.state.deposits).toHaveLength(2);
    const updated = await client.call(api.updateDeployment, {
      params: { dseq },
      body: { data: { sdl: UPDATED_WEB_SDL } },
    });
    expect(updated.deployment.hash).not.toBe(running.deployment.hash);
    const { deployments } = await client.call(api.listDeployments, {
      query: { skip: 0, limit: 100 },
    });
    expect(deployments.map((one) => one.deployment.id.dseq)).toEqual([dseq]);
    expect(await client.call(api.closeDeployment, { params: { dseq } })).toEqual({ success: true });
    const closed = await client.call(api.readDeployment, { params: { dseq } });
    expect(closed).toMatchObject({
      deployment: { state: 'closed' },
      escrow_account: { state: { state: 'closed' } },
    });
  });

  test('refusals arrive with their status and the server’s words', async () => {
    const { client, world } = setUp();
    await world.control({ dialect });
    const unknown = client.call(api.readDeployment, { params: { dseq: '1' } });
    await expect(unknown).rejects.toMatchObject({ status: 404, message: 'Deployment not found' });
    const invalid = client.call(api.createDeployment, {
      body: { data: { sdl: 'a: [', deposit: 5 } },
    });
    await expect(invalid).rejects.toThrow(/^Invalid SDL: /);
    await expect(invalid).rejects.toBeInstanceOf(ApiError);
  });
});

test('a refused transaction inside a 201 is an error with the chain’s log', async () => {
  const { client, world } = setUp();
  await world.control({ faults: [{ operation: 'createDeployment', kind: 'failed-tx' }] });
  const failed = client.call(api.createDeployment, {
    body: { data: { sdl: WEB_SDL, deposit: 5 } },
  });
  await expect(failed).rejects.toThrow(/out of gas/);
});

test('auto top-up: a first read makes the row, a write changes it', async () => {
  const { client } = setUp();
  const { dseq } = await client.call(api.createDeployment, {
    body: { data: { sdl: WEB_SDL, deposit: 5 } },
  });
  const { reply, serverTime } = await client.exchange(readSettings, { params: { dseq } });
  expect(reply.autoTopUpEnabled).toBe(true);
  expect(Date.parse(reply.createdAt ?? '')).toBe(serverTime);
  const off = await client.call(updateSettings, {
    params: { dseq },
    body: { data: { autoTopUpEnabled: false } },
  });
  expect(off.autoTopUpEnabled).toBe(false);
});
