import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listBids } from '#api/contract/bids.ts';
import { createClient } from '#api/client/client.ts';
import { inProcessFetch } from '#sim/hosts/in-process.ts';
import type { ControlInput } from '#sim/http/control-schema.ts';
import type { WorldSummary } from '#sim/http/control.ts';
import { createSimHandler } from '#sim/http/handler.ts';
import { LANDING_PAGE } from '#sim/scenarios/sdls/web.ts';
import { closeDatabase } from '#store/db.ts';
import { fakeStorage } from '#store/fake-storage.ts';
import { minimumDeposit } from '#store/minimum-deposit.ts';
import { rememberOwner } from '#store/owners.ts';
import { listVersions } from '#store/vault.ts';
import { deriveManifest } from './derive-manifest.ts';
import { tabLocks } from './locks.ts';
import type { JournalDeps, JournalSession } from './session.ts';
import { entryWith } from './testing/desk.ts';
import { acceptBids, createDeployment, deposit, updateDeployment } from './writes.ts';
import type { AcceptInput } from './writes.ts';

const fetch = inProcessFetch(createSimHandler({ clock: Date.now }));
let worlds = 0;
const NEWER = LANDING_PAGE.replace('nginx:1.29.1-alpine', 'nginx:1.29.2-alpine');

/** A session on a world of its own, and the hand that steers the world. */
async function visit(dialect: 'documented' | 'legacy' | 'observed') {
  const basePath = `/sim/journal-${++worlds}`;
  const control = async (order: ControlInput): Promise<WorldSummary> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(order);
    const answer = await fetch(`${basePath}/_control`, { method: 'POST', headers, body });
    return (await answer.json()) as WorldSummary;
  };
  const { owner } = await control({ dialect });
  let offset = 0;
  let ids = 0;
  const deps: JournalDeps = {
    clock: () => Date.now() + offset,
    sleep: async (ms) => {
      offset += ms;
    },
    newId: () => `entry-${++ids}`,
    locks: tabLocks(),
    manifestOf: deriveManifest,
  };
  const id = `world-${worlds}`;
  rememberOwner(id, owner);
  const session: JournalSession = {
    connection: { id, name: id, basePath, simulated: true, preset: false, remember: false },
    client: createClient({ basePath, fetch, getKey: () => 'sim-operator', isOnline: () => true }),
    scope: { upstream: basePath, owner, connection: id },
  };
  return { session, deps, control };
}

type Visit = Awaited<ReturnType<typeof visit>>;

const create = ({ session, deps }: Visit) =>
  createDeployment(session, { sdl: LANDING_PAGE, depositUsd: '5', autoTopUp: true }, { deps });

/** A deployment whose bids have come, and the first of them. */
async function quoted(at: Visit) {
  const { dseq } = await create(at);
  await at.control({ advance: { seconds: 120 } });
  const bids = await at.session.client.call(listBids, { query: { dseq: dseq! } });
  const { gseq, oseq, provider } = bids.find(({ bid }) => bid.state === 'open')!.bid.id;
  const certificate = bids.some(({ isCertificateRequired }) => isCertificateRequired);
  const leases: [AcceptInput['leases'][0]] = [{ gseq, oseq, provider }];
  return { dseq: dseq!, leases, certificate };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
});
afterEach(closeDatabase);

describe.each(['documented', 'legacy', 'observed'] as const)('on a %s server', (dialect) => {
  test('a launch goes through: create, auto top-up, lease, deposit', async () => {
    const at = await visit(dialect);
    const accepted = await quoted(at);
    const { dseq } = accepted;
    const [version] = await listVersions(at.session.scope, dseq);
    const { deployments } = await at.control({});
    expect(version).toMatchObject({ sdl: LANDING_PAGE, hash: deployments[dseq]!.hash });
    await entryWith('entry-1.top-up', ({ phase }) => phase === 'done' || phase === 'failed');
    const leased = await acceptBids(at.session, accepted, { deps: at.deps });
    expect(leased).toMatchObject({ phase: 'done', reply: { manifestDelivered: true } });
    const funded = await deposit(at.session, { dseq, usd: '2.25' }, { deps: at.deps });
    expect(funded).toMatchObject({ phase: 'done', verdict: null });
    const { [dseq]: facts } = (await at.control({})).deployments;
    expect(facts?.leases).toMatchObject([{ state: 'active' }]);
    expect(facts?.deposits.map(Number)).toEqual([5_000_000, 2_250_000]);
  });

  const hidden = [
    { kind: 'lost-response' },
    { kind: 'cut' },
    { kind: 'malformed' },
    { kind: 'status', status: 500, afterEffect: true },
    { kind: 'html', afterEffect: true },
  ] as const;

  test.each(hidden)('an answer hidden by %o leaves exactly one of each', async (fault) => {
    const at = await visit(dialect);
    await at.control({ faults: [{ ...fault, operation: 'createDeployment' }] });
    const accepted = await quoted(at);
    const { dseq } = accepted;
    await at.control({ faults: [{ ...fault, operation: 'createLeases' }] });
    const leased = await acceptBids(at.session, accepted, { deps: at.deps });
    await at.control({ faults: [{ ...fault, operation: 'depositDeployment' }] });
    const funded = await deposit(at.session, { dseq, usd: '1' }, { deps: at.deps });
    const wentThrough = { phase: 'done', verdict: { kind: 'went-through' } };
    expect(leased).toMatchObject(wentThrough);
    expect(funded).toMatchObject(wentThrough);
    const { counts, deployments } = await at.control({});
    expect(counts).toMatchObject({ deployments: 1, leases: 1, deposits: 2 });
    expect(deployments[dseq]?.deposits).toHaveLength(2);
  });

  test('an update is half-way while a provider is silent, and whole once it takes the manifest', async () => {
    const at = await visit(dialect);
    const accepted = await quoted(at);
    const [{ provider }] = accepted.leases;
    await acceptBids(at.session, accepted, { deps: at.deps });
    const input = { dseq: accepted.dseq, sdl: NEWER };
    await at.control({ providers: { [provider]: false } });
    const half = await updateDeployment(at.session, input, { deps: at.deps });
    expect(half).toMatchObject({ phase: 'done', reply: { manifestDelivered: null } });
    const rolled = async () => {
      const { hash, leases } = (await at.control({})).deployments[accepted.dseq]!;
      return { onChain: hash === half.asked.hash, manifests: leases[0]?.manifests };
    };
    expect(await rolled()).toEqual({ onChain: true, manifests: 1 });
    await at.control({ providers: { [provider]: true } });
    const whole = await updateDeployment(at.session, input, { deps: at.deps });
    expect(whole).toMatchObject({ phase: 'done', reply: { manifestDelivered: true } });
    expect(await rolled()).toEqual({ onChain: true, manifests: 2 });
  });

  test('an update that a provider refuses for its resources is told as such', async () => {
    const at = await visit(dialect);
    const accepted = await quoted(at);
    await acceptBids(at.session, accepted, { deps: at.deps });
    const sdl = LANDING_PAGE.replace('units: 0.5', 'units: 2');
    const refused = await updateDeployment(
      at.session,
      { dseq: accepted.dseq, sdl },
      { deps: at.deps },
    );
    expect(refused).toMatchObject({
      phase: 'done',
      reply: { manifestDelivered: null },
      error: { message: expect.stringContaining('cross-validation') },
    });
  });

  test.each(hidden)('an update hidden by %o is found and told again', async (fault) => {
    const at = await visit(dialect);
    const accepted = await quoted(at);
    await acceptBids(at.session, accepted, { deps: at.deps });
    await at.control({ faults: [{ ...fault, operation: 'updateDeployment' }] });
    const input = { dseq: accepted.dseq, sdl: NEWER };
    expect(await updateDeployment(at.session, input, { deps: at.deps })).toMatchObject({
      phase: 'done',
      verdict: { kind: 'went-through' },
      reply: { manifestDelivered: true },
    });
    const { leases } = (await at.control({})).deployments[accepted.dseq]!;
    expect(leases.map(({ manifests }) => manifests)).toEqual([2]);
  });

  test('requests that never arrive did not go through', async () => {
    const at = await visit(dialect);
    const accepted = await quoted(at);
    const fault = { kind: 'lost-request', count: 1 } as const;
    await at.control({
      faults: [
        { ...fault, operation: 'createDeployment' },
        { ...fault, operation: 'createLeases' },
        { ...fault, operation: 'depositDeployment' },
      ],
    });
    const { dseq } = accepted;
    const didNot = { phase: 'failed', verdict: { kind: 'did-not' } };
    expect(await create(at)).toMatchObject(didNot);
    expect(await acceptBids(at.session, accepted, { deps: at.deps })).toMatchObject(didNot);
    expect(await deposit(at.session, { dseq, usd: '1' }, { deps: at.deps })).toMatchObject(didNot);
    expect((await at.control({})).counts).toMatchObject({ deployments: 1, leases: 0, deposits: 1 });
  });
});

test.each([
  ['documented', '0.5', '0.5'],
  ['legacy', '5', '0.5'],
] as const)('a %s server teaches its minimum of $%s at create', async (dialect, least, other) => {
  const at = await visit(dialect);
  const input = { sdl: LANDING_PAGE, depositUsd: '0.1', autoTopUp: false };
  const entry = await createDeployment(at.session, input, { deps: at.deps });
  expect(entry).toMatchObject({ phase: 'failed', error: { status: 400 } });
  const { id } = at.session.connection;
  expect([minimumDeposit(id, 'create'), minimumDeposit(id, 'add')]).toEqual([least, other]);
});
