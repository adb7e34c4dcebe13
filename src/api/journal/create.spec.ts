import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { listEntries, readEntry } from '#store/journal-entries.ts';
import { listNames } from '#store/names.ts';
import { listVersions } from '#store/vault.ts';
import { ReadOnlyError } from './availability.ts';
import { tabLocks } from './locks.ts';
import { RepeatRefusedError, mayRepeat, repeatEntry } from './repeat.ts';
import { resumeOpenEntries } from './resume.ts';
import { NEVER_ABORTED } from './session.ts';
import { LaneBusyError } from './start.ts';
import { entryWith, openDesk, type Desk } from './testing/desk.ts';
import { createDeployment } from './writes.ts';

const INPUT = { sdl: 'web', depositUsd: '5', autoTopUp: true, name: 'shop' };

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(closeDatabase);

const create = (input = INPUT, deps = desk.load()) =>
  createDeployment(desk.session, input, { deps });
const sends = () => desk.server.callsOf('createDeployment').length;

test('is on disk before the request leaves, and carries the id and the exact SDL', async () => {
  const recorded: unknown[] = [];
  const sdl = '# comment\r\nweb:\t1  \n';
  const onRecorded = (id: string) =>
    recorded.push(readEntry(id).then((entry) => [entry?.phase, sends()]));
  const entry = await createDeployment(
    desk.session,
    { ...INPUT, sdl },
    { deps: desk.load(), onRecorded },
  );
  expect(await Promise.all(recorded)).toEqual([['recorded', 0]]);
  const [call] = desk.server.callsOf('createDeployment');
  expect(call?.input).toEqual({ body: { data: { sdl, deposit: 5 } }, requestId: entry.id });
  expect(JSON.stringify(entry)).not.toContain('ac.sk');
});

test('a create that is answered keeps its SDL, its name and the auto top-up that was chosen', async () => {
  const entry = await create();
  expect(entry).toMatchObject({ phase: 'done', dseq: expect.any(String), verdict: null });
  const { scope } = desk.session;
  expect(await listVersions(scope, entry.dseq!)).toMatchObject([
    { version: 1, sdl: 'web', manifest: 'manifest of web', hash: 'hash of web' },
  ]);
  expect((await listNames(scope)).get(entry.dseq!)).toBe('shop');
  await entryWith(`${entry.id}.top-up`, ({ phase }) => phase === 'done');
  expect(desk.server.topUps.get(entry.dseq!)).toBe(true);
});

test('auto top-up that was left off is written off, or the first look at it would turn it on', async () => {
  const entry = await create({ ...INPUT, autoTopUp: false });
  await entryWith(`${entry.id}.top-up`, ({ phase }) => phase === 'done');
  expect(desk.server.topUps.get(entry.dseq!)).toBe(false);
});

test.each([400, 402, 403, 404, 429])('a %i fails with the server’s message', async (status) => {
  desk.server.fail('createDeployment', { kind: 'refused', status, message: 'Invalid SDL: x' });
  const entry = await create();
  expect(entry).toMatchObject({ phase: 'failed', error: { status, message: 'Invalid SDL: x' } });
  expect(desk.server.callsOf('listDeployments')).toHaveLength(1);
});

test.each([
  ['a lost answer', { kind: 'lost-response' }],
  ['a 500 after the effect', { kind: 'refused', status: 500, afterEffect: true }],
  [
    'a request in progress',
    { kind: 'refused', status: 409, code: 'RequestInProgress', afterEffect: true },
  ],
] as const)('%s is found by its hash, and goes on as if answered', async (_name, fault) => {
  desk.server.fail('createDeployment', fault);
  const entry = await create();
  const [dseq] = desk.server.deployments.keys();
  expect(entry).toMatchObject({ phase: 'done', dseq, verdict: { kind: 'went-through' } });
  expect(await listVersions(desk.session.scope, dseq!)).toHaveLength(1);
  await entryWith(`${entry.id}.top-up`, ({ phase }) => phase === 'done');
  expect(sends()).toBe(1);
});

test('a lost request is not said to be lost before two minutes and two reads', async () => {
  desk.server.fail('createDeployment', { kind: 'lost-request' });
  const start = desk.clock();
  const entry = await create();
  expect(entry).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
  expect(entry.endedAt! - start).toBeGreaterThanOrEqual(120_000);
  expect(desk.server.callsOf('listDeployments').length).toBeGreaterThanOrEqual(3);
  expect(sends()).toBe(1);
});

test('a deployment of the same SDL that was there before is not taken for it', async () => {
  await create();
  desk.server.fail('createDeployment', { kind: 'lost-request' });
  const entry = await create();
  expect(entry).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
});

test('without a hash it is recognised by the time it was created at', async () => {
  desk.server.fail('createDeployment', { kind: 'lost-response' });
  const entry = await create({ ...INPUT, sdl: 'underivable' });
  expect(entry).toMatchObject({ phase: 'done', verdict: { kind: 'went-through' } });
});

test('two that may be it leave it open; a repeat takes a confirmation of just that evidence', async () => {
  desk.server.fail('createDeployment', { kind: 'lost-request' });
  const deps = desk.load();
  const onRecorded = () => {
    desk.server.seed(INPUT.sdl);
    desk.server.seed(INPUT.sdl);
  };
  const entry = await createDeployment(desk.session, INPUT, { deps, onRecorded });
  expect(entry).toMatchObject({ phase: 'unknown', verdict: { kind: 'cannot-tell' } });
  expect(mayRepeat(entry)).toBe('confirm');
  const { evidence } = entry.verdict!;
  const repeat = (confirmed: typeof evidence | null) =>
    repeatEntry(desk.session, entry.id, confirmed, { deps });
  await expect(repeat(null)).rejects.toThrow(RepeatRefusedError);
  await expect(repeat({ ...evidence, at: 0 })).rejects.toThrow(RepeatRefusedError);
  const again = await repeat(evidence);
  expect(again).toMatchObject({ phase: 'done', repeats: entry.id });
  expect(await readEntry(entry.id)).toMatchObject({ phase: 'failed', repeatedBy: again.id });
  await expect(repeat(evidence)).rejects.toThrow(RepeatRefusedError);
});

test('a page that dies with its request out is carried on by the next, which sends nothing', async () => {
  desk.server.fail('createDeployment', { kind: 'never' });
  let id = '';
  void createDeployment(desk.session, INPUT, {
    deps: desk.load(),
    onRecorded: (given) => (id = given),
  });
  await entryWith('id-1', ({ phase }) => phase === 'sent');
  desk.server.seed(INPUT.sdl);
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  expect(await readEntry(id)).toMatchObject({ phase: 'done', verdict: { kind: 'went-through' } });
  expect(sends()).toBe(1);
});

test('a page that dies between recording and sending leaves a create that never was', async () => {
  const died = new Error('the tab is gone');
  const started = createDeployment(desk.session, INPUT, {
    deps: desk.load(),
    onRecorded: () => {
      throw died;
    },
  });
  await expect(started).rejects.toThrow(died);
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  const [entry] = await listEntries(desk.session.scope);
  expect(entry).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
  expect(sends()).toBe(0);
});

test('a second tab waits for the entry’s own tab, and for the same create it is refused', async () => {
  const locks = tabLocks();
  desk.server.fail('createDeployment', { kind: 'lost-response' });
  const others: Promise<unknown>[] = [];
  const onRecorded = () => {
    const refused = expect(create(INPUT, desk.load(locks))).rejects.toThrow(LaneBusyError);
    others.push(refused, resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load(locks)));
  };
  const deps = desk.load(locks);
  const entry = await createDeployment(desk.session, INPUT, { deps, onRecorded });
  await Promise.all(others);
  expect(others).toHaveLength(2);
  expect(entry).toMatchObject({ phase: 'done' });
  expect(desk.server.deployments.size).toBe(1);
});

test('without Web Locks a real connection is read-only and a simulated one is not', async () => {
  const deps = desk.load(null);
  await expect(create(INPUT, deps)).rejects.toThrow(ReadOnlyError);
  expect(await listEntries(desk.session.scope)).toEqual([]);
  const simulated = {
    ...desk.session,
    connection: { ...desk.session.connection, simulated: true },
  };
  expect(await createDeployment(simulated, INPUT, { deps })).toMatchObject({ phase: 'done' });
});

test('nothing is recorded or sent where what exists cannot be read', async () => {
  desk.server.fail('listDeployments', { kind: 'refused', status: 401, code: 'unauthorized' });
  await expect(create()).rejects.toMatchObject({ status: 401 });
  expect(await listEntries(desk.session.scope)).toEqual([]);
  expect(sends()).toBe(0);
});
