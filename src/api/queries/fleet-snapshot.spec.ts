import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { keys } from '#api/client/keys.ts';
import { readSnapshot } from '#store/snapshots.ts';
import type { Fleet } from './fleet.ts';
import { fleetQuery } from './fleet.ts';
import { keepLastVisit, lastVisit, seedFromLastVisit } from './fleet-snapshot.ts';
import type { Session } from './create-session.ts';
import { fakeApi, json, wireDeployment } from './testing/fake-api.ts';

const open: Session[] = [];
afterEach(() => open.splice(0).forEach((session) => session.dispose()));

const page = (...dseqs: number[]) => ({
  data: {
    deployments: dseqs.map((dseq) => wireDeployment(dseq)),
    pagination: { total: dseqs.length, skip: 0, limit: 100, hasMore: false },
  },
});

function visit(...dseqs: number[]): Session {
  const { session } = fakeApi(() => json(page(...dseqs)));
  session.learnOwner('akash1owner');
  open.push(session);
  return session;
}

const shown = (session: Session) => session.queryClient.getQueryData<Fleet>(keys.fleet);

test('the rows of one visit are the first picture of the next, to the last field', async () => {
  const first = visit(1, 2);
  const { rows } = await first.queryClient.fetchQuery(fleetQuery(first));
  await keepLastVisit(first, rows);

  const second = visit();
  await seedFromLastVisit(second);
  expect(shown(second)).toEqual({ rows, state: 'last-visit' });
  expect(lastVisit(second)).not.toBeNull();
});

test('what has been read already is not replaced', async () => {
  const first = visit(1);
  const { rows } = await first.queryClient.fetchQuery(fleetQuery(first));
  await keepLastVisit(first, rows);

  const second = visit(5);
  await second.queryClient.fetchQuery(fleetQuery(second));
  await seedFromLastVisit(second);
  expect(shown(second)?.state).toBe('whole');
});

test('a picture in another shape is ignored, and none is kept of a very large fleet', async () => {
  const session = visit();
  await keepLastVisit(session, [{ old: true }] as never);
  await seedFromLastVisit(session);
  expect(shown(session)).toBeUndefined();

  const [row] = (await visit(1).queryClient.fetchQuery(fleetQuery(visit(1)))).rows;
  await keepLastVisit(
    session,
    Array.from({ length: 1001 }, () => row!),
  );
  expect((await readSnapshot(session.scope, 'fleet'))?.data).toEqual([]);
});
