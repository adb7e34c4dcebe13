import { expect, test } from 'vitest';
import { listBidsByPath } from '#api/contract/bids.ts';
import { createCertificate } from '#api/contract/certificates.ts';
import { depositDeployment, updateDeployment } from '#api/contract/deployments.ts';
import { setAutoTopUp } from '#api/client/auto-top-up.ts';
import { ApiError } from '#api/client/api-error.ts';
import type { Connection } from '#store/connections.ts';
import { writeKey } from '#store/secrets.ts';
import { createSimHandler } from '#sim/http/handler.ts';
import { askWider } from './absent.ts';
import { bidsQuery } from './bids.ts';
import { closeAndVerify } from './close-deployment.ts';
import { createSession, type Session } from './create-session.ts';
import { deploymentQuery } from './deployment.ts';
import { fleetQuery } from './fleet.ts';
import { heightQuery } from './height.ts';
import { addressDeploymentsQuery, publicDeploymentQuery } from './indexer.ts';
import { marketQuery } from './market.ts';
import { gpuPricesQuery, screeningQuery } from './offers.ts';
import { providerQuery, providersQuery } from './providers.ts';
import { settingsQuery } from './settings.ts';
import { templateQuery, templatesQuery } from './templates.ts';
import { balancesQuery, fundingConfigQuery, walletsQuery } from './wallet.ts';

const simulator = createSimHandler({ clock: Date.now });
const ORIGIN = 'http://berth.test';

/** A session on a simulated world of its own. */
async function visit(world: string, settings: object): Promise<Session> {
  const basePath = `/sim/${world}`;
  const control = { scenario: 'demo', ...settings };
  const answer = await simulator(
    new Request(`${ORIGIN}${basePath}/_control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(control),
    }),
  );
  expect(answer.status).toBe(200);
  const connection: Connection = {
    id: world,
    name: world,
    basePath,
    simulated: true,
    preset: false,
    remember: false,
  };
  writeKey(world, 'sim-operator', false);
  return createSession(connection, {
    fetch: (path, init) => simulator(new Request(`${ORIGIN}${String(path)}`, init)),
  });
}

/** Half a CPU for a high price: every provider that answers can run it. */
const smallGroup = {
  requirements: { signedBy: { allOf: [], anyOf: [] }, attributes: [] },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: '500' } },
        memory: { quantity: { val: '536870912' } },
        gpu: { units: { val: '0' } },
        storage: [{ name: 'default', quantity: { val: '1073741824' } }],
        endpoints: [],
      },
      count: 1,
      price: { denom: 'uact', amount: '10000' },
    },
  ],
  timezone: 'UTC',
};

const dialects = ['documented', 'legacy', 'observed'] as const;

test.each(dialects)('everything a %s server answers can be read', async (dialect) => {
  const session = await visit(`api-${dialect}`, { dialect, wider: true });
  const { queryClient, client } = session;
  const { rows } = await queryClient.fetchQuery(fleetQuery(session));
  expect(rows.length).toBeGreaterThan(5);
  const owner = session.scope.owner ?? '';
  const running = rows.find((row) => row.leases.some(({ state }) => state === 'active'));
  const dseq = running?.deployment.id.dseq ?? '';

  const detail = await queryClient.fetchQuery(deploymentQuery(session, dseq));
  expect(detail.deployment.id).toEqual({ owner, dseq });
  expect(detail.leases.some(({ status }) => status !== null)).toBe(true);
  const bids = await queryClient.fetchQuery(bidsQuery(session, dseq));
  expect(await askWider(session, listBidsByPath, { params: { dseq } })).toEqual(bids);

  const wallets = await queryClient.fetchQuery(walletsQuery(session));
  expect(wallets?.wallets[0]?.address).toBe(owner);
  expect(await queryClient.fetchQuery(balancesQuery(session))).not.toBeNull();
  expect(await queryClient.fetchQuery(fundingConfigQuery(session))).not.toBeNull();
  expect((await queryClient.fetchQuery(heightQuery(session)))?.clock.estimated).toBe(false);
  expect(await queryClient.fetchQuery(marketQuery(session))).not.toBeNull();
  expect(await queryClient.fetchQuery(gpuPricesQuery(session))).not.toBeNull();
  const screened = await queryClient.fetchQuery(screeningQuery(session, smallGroup));
  expect(screened?.providers.length).toBeGreaterThan(5);
  const providers = await queryClient.fetchQuery(providersQuery(session));
  expect(providers?.length).toBeGreaterThan(20);
  const provider = providers?.[0]?.owner ?? '';
  expect(await queryClient.fetchQuery(providerQuery(session, provider))).not.toBeNull();
  const templates = await queryClient.fetchQuery(templatesQuery(session));
  const template = templates?.[0]?.templates[0]?.id ?? '';
  expect(await queryClient.fetchQuery(templateQuery(session, template))).not.toBeNull();
  const closed = await queryClient.fetchQuery(addressDeploymentsQuery(session, owner, 'closed'));
  expect(closed?.length).toBeGreaterThan(0);
  expect(await queryClient.fetchQuery(publicDeploymentQuery(session, owner, dseq))).toMatchObject({
    dseq,
  });

  const deposited = await client.call(depositDeployment, { body: { data: { dseq, deposit: 5 } } });
  expect(deposited.deployment.id.dseq).toBe(dseq);
  await closeAndVerify(client, dseq);
  session.dispose();
});

test('auto top-up is switched where the server knows it, and refused where it does not', async () => {
  const results = ['documented', 'legacy'].map(async (dialect) => {
    const session = await visit(`top-up-${dialect}`, { dialect });
    const { rows } = await session.queryClient.fetchQuery(fleetQuery(session));
    const dseq = rows.at(-1)?.deployment.id.dseq ?? '';
    const read = await session.queryClient.fetchQuery(settingsQuery(session, dseq));
    const { result } = await setAutoTopUp(session.client, dseq, true);
    return [dialect, read.settings === null, result];
  });
  expect(await Promise.all(results)).toEqual([
    ['documented', false, 'done'],
    ['legacy', true, 'refused'],
  ]);
});

test('without the wider endpoints everything that Berth can do without is null', async () => {
  const session = await visit('narrow', { wider: false });
  const { queryClient } = session;
  const without = [
    walletsQuery,
    balancesQuery,
    fundingConfigQuery,
    heightQuery,
    marketQuery,
    gpuPricesQuery,
    providersQuery,
    templatesQuery,
  ].map((query) => queryClient.fetchQuery(query(session) as never));
  expect(new Set(await Promise.all(without))).toEqual(new Set([null]));
});

test('refusals come as ApiErrors with the server’s words', async () => {
  const session = await visit('refusals', {});
  const refused = async (call: Promise<unknown>) => {
    const error = await call.catch((thrown: unknown) => thrown);
    return error instanceof ApiError ? error.status : error;
  };
  const { client, queryClient } = session;
  const params = { dseq: '999' };
  expect(await refused(queryClient.fetchQuery(deploymentQuery(session, '999')))).toBe(404);
  const sdl = { data: { sdl: 'nonsense' } };
  expect([400, 404]).toContain(await refused(client.call(updateDeployment, { params, body: sdl })));
  expect(await refused(client.call(createCertificate, { body: {} }))).toBe(404);
});
