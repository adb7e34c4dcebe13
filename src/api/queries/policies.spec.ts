import { describe, expect, test } from 'vitest';
import { listBids, type Bid } from '#api/contract/bids.ts';
import { readDeployment, type Deployment } from '#api/contract/deployments.ts';
import { decode, type Endpoint } from '#api/contract/endpoint.ts';
import { newerReference } from '#api/contract/fixtures/newer-reference.ts';
import { observed } from '#api/contract/fixtures/observed.ts';
import { olderReference } from '#api/contract/fixtures/older-reference.ts';
import type { OperationId } from '#api/contract/operations.ts';
import { bidsInterval, shareBids } from './bids.ts';
import { closeAndVerify } from './close-deployment.ts';
import { deploymentInterval, isStarting } from './deployment.ts';
import { settingsQuery } from './settings.ts';
import { fakeApi, json, refusal, wireDeployment } from './testing/fake-api.ts';

function read<Reply>(endpoint: Endpoint<OperationId, Reply>, body: unknown): Reply {
  const decoded = decode<Reply>(endpoint, body);
  if (!decoded.ok) throw new Error(decoded.path);
  return decoded.value;
}
const deployment = (body: unknown): Deployment => read(readDeployment, body);

describe('how often a deployment is read', () => {
  const ready = deployment(olderReference.readDeployment);
  const starting = deployment(observed.readDeployment);
  const silent = { ...starting, leases: starting.leases.map((l) => ({ ...l, status: null })) };
  const unleased = { ...starting, leases: [] };
  const closed = deployment(observed.overdrawn);
  const gone = { ...ready, leases: ready.leases.map((l) => ({ ...l, state: 'closed' })) };

  test.each([
    ['all ready', ready, false, 30_000],
    ['services starting', starting, true, 4000],
    ['the provider has not said', silent, true, 4000],
    ['no lease yet', unleased, true, 4000],
    ['every lease closed', gone, false, 30_000],
    ['closed', closed, false, 60_000],
  ])('%s', (_, data, starts, interval) => {
    expect(isStarting(data)).toBe(starts);
    expect(deploymentInterval(data, 1)).toBe(interval);
  });

  test('what never starts is read less often, but never not at all', () => {
    expect(deploymentInterval(starting, 500)).toBe(15_000);
  });
});

describe('bids', () => {
  const bids = (): Bid[] => read(listBids, structuredClone(olderReference.listBids));

  test('an unchanged list is the same object; a changed bid alone is new', () => {
    const first = [...bids(), ...read(listBids, newerReference.listBids)];
    const copy = structuredClone(first);
    expect(shareBids(first, copy)).toBe(first);
    copy[0]!.bid.state = 'lost';
    const next = shareBids(first, copy);
    expect(next[0]).toBe(copy[0]);
    expect(next[1]).toBe(first[1]);
    expect(shareBids(first, copy.slice(1))).toEqual([first[1]]);
  });

  test('are asked for every 2 s while they may come, less often once quiet', () => {
    const some = bids();
    const none: Bid[] = [];
    expect(bidsInterval(undefined, 0)).toBe(2000);
    expect([bidsInterval(some, 0), bidsInterval(some, 40_000)]).toEqual([2000, 2000]);
    expect(bidsInterval(some, 60_000)).toBe(10_000);
    expect([bidsInterval(none, 0), bidsInterval(none, 60_000)]).toEqual([2000, 2000]);
    expect(bidsInterval(none, 200_000)).toBe(10_000);
    expect(bidsInterval(bids(), 200_000)).toBe(2000);
  });
});

describe('closing', () => {
  type Step = [close: Response | Error, read: Response];
  const active = () => json({ data: wireDeployment(1) });
  const closed = () => json({ data: wireDeployment(1, { state: 'closed' }) });
  const cut = new TypeError('cut');

  async function close([reply, after]: Step) {
    const { session, log } = fakeApi(({ method }) => {
      if (method !== 'DELETE') return after;
      if (reply instanceof Error) throw reply;
      return reply;
    });
    const outcome = await closeAndVerify(session.client, '1').then(
      () => 'closed',
      (error: Error) => error.message,
    );
    return `${outcome} (${log.map(({ method }) => method).join(' ')})`;
  }

  test.each<[string, Step, string]>([
    ['success', [json({ data: { success: true } }), active()], 'closed (DELETE)'],
    ['a 500, and it is closed', [refusal(500), closed()], 'closed (DELETE GET)'],
    ['a lost answer, and it is gone', [cut, refusal(404)], 'closed (DELETE GET)'],
    ['a 500, and it is open', [refusal(500), active()], 'status 500 (DELETE GET)'],
    ['unknown', [refusal(404), active()], 'status 404 (DELETE)'],
    ['refused', [refusal(400), active()], 'status 400 (DELETE)'],
  ])('%s', async (_, step, expected) => {
    expect(await close(step)).toBe(expected);
  });
});

describe('settings', () => {
  const sample = newerReference.readSettings.data;
  const DATE = 'Sat, 21 Nov 2026 10:00:00 GMT';
  const settings = async (changes: object, status = 200) => {
    const { session } = fakeApi(() =>
      status === 200
        ? json({ data: { ...sample, ...changes } }, 200, { date: DATE })
        : refusal(status),
    );
    return session.queryClient.fetchQuery(settingsQuery(session, '1234567'));
  };
  const now = '2026-11-21T10:00:00.250Z';

  test.each([
    ['made just now', { createdAt: now, updatedAt: now }, true],
    ['made long ago', {}, false],
    ['made and changed since', { createdAt: now, updatedAt: '2026-11-21T10:00:00.900Z' }, false],
    ['undated', { createdAt: null }, false],
  ])('a row %s', async (_, changes, made) => {
    expect(await settings(changes)).toMatchObject({ madeByThisRead: made });
  });

  test('no row is no error', async () => {
    expect(await settings({}, 404)).toEqual({ settings: null, madeByThisRead: false });
  });

  test('two readers at once make one request, and an error is not repeated', async () => {
    const { session, log } = fakeApi(() => refusal(500));
    const options = settingsQuery(session, '1');
    const both = [1, 2].map(() => session.queryClient.fetchQuery(options).catch(() => 'failed'));
    expect(await Promise.all(both)).toEqual(['failed', 'failed']);
    expect(log).toHaveLength(1);
  });
});
