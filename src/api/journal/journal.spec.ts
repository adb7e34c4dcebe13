import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { listEntries, readEntry } from '#store/journal-entries.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { newestVersion } from '#store/vault.ts';
import { journalAvailability } from './availability.ts';
import { tabLocks } from './locks.ts';
import { keepPastedSdl, matchHash } from './pasted-sdl.ts';
import { stateOf, stepsOf } from './progress.ts';
import { dismissEntry, mayRepeat, repeatEntry } from './repeat.ts';
import { lookAgain } from './resume.ts';
import { NEVER_ABORTED } from './session.ts';
import { onSettled } from './settled.ts';
import { CONNECTION, hashOf, openDesk, type Desk } from './testing/desk.ts';
import { createDeployment, deposit, setAutoTopUpAfterCreate } from './writes.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(closeDatabase);

const setTopUp = (enabled: boolean) =>
  setAutoTopUpAfterCreate(desk.session, { dseq: '7', enabled }, { deps: desk.load() });

describe('auto top-up', () => {
  test('patches the row, or makes it where there is none', async () => {
    expect(await setTopUp(true)).toMatchObject({ phase: 'done', reply: { enabled: true } });
    expect(await setTopUp(false)).toMatchObject({ phase: 'done', reply: { enabled: false } });
    expect(desk.server.callsOf('createSettings')).toHaveLength(1);
    expect(desk.server.callsOf('readSettings')).toHaveLength(0);
    expect(desk.server.topUps.get('7')).toBe(false);
  });

  test('an answer that was lost is asked for by writing the same again', async () => {
    desk.server.topUps.set('7', false);
    desk.server.fail('updateSettings', { kind: 'lost-response' });
    expect(await setTopUp(true)).toMatchObject({
      phase: 'done',
      verdict: { kind: 'went-through' },
    });
    const ids = desk.server.callsOf('updateSettings').map(({ input }) => input.requestId);
    expect(new Set(ids).size).toBe(2);
  });

  test('a server that does not do it is not believed', async () => {
    const message = 'Automatic deployment funding cannot be turned off';
    desk.server.fail('updateSettings', { kind: 'refused', status: 400, message });
    expect(await setTopUp(false)).toMatchObject({ phase: 'failed', error: { message } });
  });
});

/** An entry of which nobody can tell whether it went through. */
async function undecided(): Promise<JournalEntry> {
  const dseq = desk.server.seed('web');
  desk.server.fail('depositDeployment', { kind: 'lost-request' });
  const onRecorded = () => desk.server.addFunds(dseq, 7);
  return deposit(desk.session, { dseq, usd: '1' }, { deps: desk.load(), onRecorded });
}

test('looking again, dismissing: the operator’s ways out of what cannot be told', async () => {
  const { id } = await undecided();
  const again = await lookAgain(desk.session, id, NEVER_ABORTED, desk.load());
  expect(again).toMatchObject({ phase: 'unknown', verdict: { kind: 'cannot-tell' } });
  await dismissEntry(id, desk.clock());
  expect(await readEntry(id)).toMatchObject({ phase: 'failed', notes: [expect.any(String)] });
  expect(await lookAgain(desk.session, id, NEVER_ABORTED, desk.load())).toMatchObject({
    phase: 'failed',
  });
});

test('a repeat that cannot start leaves the entry as it was', async () => {
  const entry = await undecided();
  desk.server.fail('readDeployment', { kind: 'refused', status: 401 });
  const { evidence } = entry.verdict!;
  const repeat = () => repeatEntry(desk.session, entry.id, evidence, { deps: desk.load() });
  await expect(repeat()).rejects.toMatchObject({ status: 401 });
  expect(await readEntry(entry.id)).toEqual(entry);
  expect(await repeat()).toMatchObject({ phase: 'done', repeats: entry.id });
});

test('of two tabs that repeat the same, one does', async () => {
  const { id } = await undecided();
  const { evidence } = (await readEntry(id))!.verdict!;
  const locks = tabLocks();
  const tries = [1, 2].map(() =>
    repeatEntry(desk.session, id, evidence, { deps: desk.load(locks) }),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(desk.server.callsOf('depositDeployment')).toHaveLength(2);
});

test('what is over or still being looked into is not repeated', async () => {
  const input = { sdl: 'web', depositUsd: '1', autoTopUp: false };
  const done = await createDeployment(desk.session, input, { deps: desk.load() });
  expect(mayRepeat(done)).toBe('no');
  expect(mayRepeat({ ...done, phase: 'unknown' })).toBe('no');
  expect(mayRepeat({ ...done, phase: 'failed' })).toBe('now');
});

test('the end of an entry is told once, to whoever listens', async () => {
  const told: string[] = [];
  const stop = onSettled(({ kind, phase }) => told.push(`${kind} ${phase}`));
  const dseq = desk.server.seed('web');
  await deposit(desk.session, { dseq, usd: '1' }, { deps: desk.load() });
  stop();
  await deposit(desk.session, { dseq, usd: '1' }, { deps: desk.load() });
  expect(told).toEqual(['deposit done']);
  expect(await listEntries(desk.session.scope)).toHaveLength(2);
});

test.each([
  ['real', false, true],
  ['simulated', true, true],
])('with Web Locks a %s connection is writable', (_name, simulated, writable) => {
  expect(journalAvailability({ ...CONNECTION, simulated }, tabLocks())).toEqual({ writable });
});

test('a real connection without Web Locks says why it is read-only', () => {
  expect(journalAvailability(CONNECTION, null)).toMatchObject({
    writable: false,
    reason: expect.stringMatching(/https/),
  });
});

test.each([
  ['a', 'a', 'matches'],
  ['a', 'b', 'differs'],
  [null, 'b', 'cannot-tell'],
  ['a', 'unknown_value', 'cannot-tell'],
])('an SDL of hash %j on a chain that holds %j: %s', (derived, onChain, match) => {
  expect(matchHash(derived, onChain)).toBe(match);
});

test('a pasted SDL is kept only if it is the one that runs', async () => {
  const { session } = desk;
  const paste = (sdl: string) =>
    keepPastedSdl(session, { dseq: '7', sdl, onChain: hashOf('web') }, desk.load());
  expect(await paste('other')).toBe('differs');
  expect(await newestVersion(session.scope, '7')).toBeNull();
  expect(await paste('web')).toBe('matches');
  expect(await newestVersion(session.scope, '7')).toMatchObject({ manifest: 'manifest of web' });
});

test('steps follow the entry', () => {
  const statuses = (state: ReturnType<typeof stateOf>) =>
    stepsOf('create', state).map(({ status }) => status);
  expect(statuses(stateOf(null, false))).toEqual(['waiting', 'waiting', 'waiting']);
  expect(statuses(stateOf(null, true))).toEqual(['working', 'waiting', 'waiting']);
  expect(statuses('sending')).toEqual(['done', 'working', 'waiting']);
  expect(statuses('finding-out')).toEqual(['done', 'unsure', 'working']);
  expect(statuses('done')).toEqual(['done', 'done', 'done']);
});
