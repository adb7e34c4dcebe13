import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { createDraft, listDrafts } from '#store/drafts.ts';
import { readEntry } from '#store/journal-entries.ts';
import { keepVersion, listVersions } from '#store/vault.ts';
import { repeatEntry } from './repeat.ts';
import { resumeOpenEntries } from './resume.ts';
import { NEVER_ABORTED } from './session.ts';
import { entryWith, openDesk, type Desk } from './testing/desk.ts';
import { PROVIDER } from './testing/fake-console.ts';
import { acceptBids, updateDeployment } from './writes.ts';

let desk: Desk;
let dseq: string;

beforeEach(async () => {
  desk = openDesk();
  dseq = desk.server.seed('old');
  const kept = {
    dseq,
    sdl: 'old',
    manifest: 'm',
    hash: 'hash of old',
    groups: [],
    at: 1,
    note: '',
  };
  await keepVersion(desk.session.scope, kept);
  const leases = [{ gseq: 1, oseq: 1, provider: PROVIDER }];
  await acceptBids(desk.session, { dseq, leases, certificate: false }, { deps: desk.load() });
});
afterEach(closeDatabase);

const update = (sdl = 'new', note = '') =>
  updateDeployment(desk.session, { dseq, sdl, note }, { deps: desk.load() });
const puts = () => desk.server.callsOf('updateDeployment');
const versions = () => listVersions(desk.session.scope, dseq);
const onChain = () => desk.server.deployments.get(dseq)?.deployment.hash;

test('keeps what was sent, with its hash and note, and lets its draft go', async () => {
  const { scope } = desk.session;
  await createDraft(scope, { name: 'd', text: 'new', dseq }, desk.clock);
  await createDraft(scope, { name: 'e', text: 'unsent', dseq }, desk.clock);
  const entry = await update('new', 'faster');
  expect(entry).toMatchObject({
    phase: 'done',
    before: { hash: 'hash of old', providers: [PROVIDER] },
    reply: { manifestDelivered: true },
  });
  expect((await versions()).at(-1)).toMatchObject({
    version: 2,
    sdl: 'new',
    hash: 'hash of new',
    manifest: 'manifest of new',
    note: 'faster',
  });
  expect((await listDrafts(scope)).map(({ text }) => text)).toEqual(['unsent']);
});

test('a refusal before the chain took it is a plain failure, and nothing is kept', async () => {
  desk.server.fail('updateDeployment', { kind: 'refused', status: 400, message: 'Invalid SDL' });
  expect(await update()).toMatchObject({ phase: 'failed', error: { message: 'Invalid SDL' } });
  expect(await versions()).toHaveLength(1);
  expect(puts()).toHaveLength(1);
});

test('a provider’s refusal after the chain took it is known as such, and not repeated by itself', async () => {
  desk.server.fail('updateDeployment', {
    kind: 'refused',
    status: 422,
    message: 'manifest cross-validation error',
    afterEffect: true,
  });
  expect(await update()).toMatchObject({
    phase: 'done',
    error: { status: 422, message: 'manifest cross-validation error' },
    reply: { manifestDelivered: null },
  });
  expect(puts()).toHaveLength(1);
  expect((await versions()).map(({ sdl }) => sdl)).toEqual(['old', 'new']);
  expect(await update()).toMatchObject({ phase: 'done', reply: { manifestDelivered: true } });
  expect(await versions()).toHaveLength(2);
});

test('a provider out of reach: the manifest is sent once more before anybody is told', async () => {
  const silent = { kind: 'refused', status: 503, message: 'unavailable' } as const;
  desk.server.fail('updateDeployment', { ...silent, afterEffect: true }, silent);
  expect(await update()).toMatchObject({
    phase: 'done',
    error: { status: 503 },
    reply: { manifestDelivered: null },
  });
  expect(puts()).toHaveLength(2);
});

test('a lost answer is found on chain, and the providers are told again', async () => {
  desk.server.fail('updateDeployment', { kind: 'lost-response' });
  expect(await update()).toMatchObject({
    phase: 'done',
    error: null,
    verdict: { kind: 'went-through' },
    reply: { manifestDelivered: true },
  });
  expect(new Set(puts().map(({ input }) => input.requestId)).size).toBe(2);
});

test('a lost request did not happen, and can be done again', async () => {
  desk.server.fail('updateDeployment', { kind: 'lost-request' });
  const lost = await update();
  expect(lost).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
  expect(onChain()).toBe('hash of old');
  const again = await repeatEntry(desk.session, lost.id, null, { deps: desk.load() });
  expect(again).toMatchObject({ phase: 'done', repeats: lost.id, asked: { sdl: 'new' } });
});

test('a page that was left in the middle is carried on by the next', async () => {
  desk.server.fail('updateDeployment', { kind: 'never' });
  const id = await new Promise<string>((onRecorded) => {
    const input = { dseq, sdl: 'new', note: 'faster' };
    void updateDeployment(desk.session, input, { deps: desk.load(), onRecorded });
  });
  await entryWith(id, ({ phase }) => phase === 'sent');
  // The server goes on although nobody listens any more.
  desk.server.deployments.get(dseq)!.deployment.hash = 'hash of new';
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  expect(await readEntry(id)).toMatchObject({
    phase: 'done',
    reply: { manifestDelivered: true },
  });
  expect((await versions()).at(-1)).toMatchObject({ sdl: 'new', note: 'faster' });
});

test('of an SDL without a hash the chain’s change tells', async () => {
  desk.server.fail('updateDeployment', { kind: 'lost-response' });
  expect(await update('underivable')).toMatchObject({ phase: 'done', asked: { hash: null } });
  desk.server.fail('updateDeployment', { kind: 'refused', status: 400, message: 'no' });
  expect(await update('underivable')).toMatchObject({ phase: 'failed' });
});

test('where the chain’s hash cannot be read nobody claims to know', async () => {
  const { deployment } = desk.server.deployments.get(dseq)!;
  desk.server.fail('updateDeployment', { kind: 'refused', status: 400, message: 'no' });
  deployment.hash = 'unknown_value';
  expect(await update()).toMatchObject({ phase: 'unknown', verdict: { kind: 'cannot-tell' } });
});
