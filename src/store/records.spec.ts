import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onChange } from './changes.ts';
import { closeDatabase } from './db.ts';
import {
  copyDraft,
  countDrafts,
  createDraft,
  deleteDraft,
  listDrafts,
  readDraft,
  restoreDraft,
  renameDraft,
  saveDraft,
  updateDrafts,
} from './drafts.ts';
import { live } from './live.ts';
import { listNames, nameDeployment } from './names.ts';
import { listRefunds, refundArrived, watchRefund } from './refunds.ts';
import { chooseBid, forgetChoices, readChoices } from './selections.ts';
import { keepSnapshot, readSnapshot } from './snapshots.ts';
import {
  keepVersion,
  MAX_NOTE,
  listVersions,
  newestVersion,
  newestVersions,
  noteVersion,
  versionOfHash,
} from './vault.ts';

const MINE = { upstream: '/console-api', owner: 'akash1me' };
const OTHERS = [
  { upstream: '/sim/demo', owner: 'akash1me' },
  { upstream: '/console-api', owner: 'akash1you' },
  { upstream: '/console-api', owner: null, connection: 'c1' },
];
const SDL = {
  dseq: '7',
  sdl: 'a: 1',
  manifest: '[]',
  hash: 'aGFzaA==',
  groups: [],
  at: 5,
  note: '',
};

let now = 1000;
const clock = () => now;

beforeEach(() => {
  now = 1000;
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(closeDatabase);

test('the vault numbers versions and keeps each as it was sent', async () => {
  await keepVersion(MINE, SDL);
  await keepVersion(MINE, { ...SDL, sdl: 'a: 2', hash: 'Yg==' });
  await keepVersion(MINE, { ...SDL, sdl: 'a: 1\n', at: 9 });
  const versions = await listVersions(MINE, '7');
  expect(versions.map(({ version, sdl }) => [version, sdl])).toEqual([
    [1, 'a: 1'],
    [2, 'a: 2'],
    [3, 'a: 1\n'],
  ]);
  expect((await versionOfHash(MINE, '7', 'aGFzaA=='))?.version).toBe(3);
  expect(await versionOfHash(MINE, '7', 'none')).toBeNull();
  expect((await newestVersion(MINE, '7'))?.version).toBe(3);
  expect((await newestVersions(MINE)).get('7')?.version).toBe(3);
});

test('the same text twice in a row is one version, completed by what is learned later', async () => {
  await keepVersion(MINE, { ...SDL, manifest: null, hash: null, note: 'first' });
  await keepVersion(MINE, { ...SDL, at: 99 });
  expect(await listVersions(MINE, '7')).toEqual([
    { ...MINE, ...SDL, version: 1, at: 5, note: 'first' },
  ]);
});

test('versions kept at the same time all get their own number', async () => {
  const texts = Array.from({ length: 10 }, (_, i) => `a: ${i}`);
  await Promise.all(texts.map((sdl) => keepVersion(MINE, { ...SDL, sdl })));
  const versions = await listVersions(MINE, '7');
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(versions.map(({ sdl }) => sdl))).toEqual(new Set(texts));
});

test('a note can be changed', async () => {
  const kept = await keepVersion(MINE, SDL);
  await noteVersion(kept, ' stable ');
  expect((await newestVersion(MINE, '7'))?.note).toBe('stable');
  await noteVersion(kept, 'x'.repeat(MAX_NOTE + 1));
  expect((await newestVersion(MINE, '7'))?.note).toHaveLength(MAX_NOTE);
});

test('nothing of one scope is seen under another', async () => {
  await keepVersion(MINE, SDL);
  await nameDeployment(MINE, '7', 'web');
  await chooseBid(MINE, { dseq: '7', gseq: 1 }, { oseq: 1, provider: 'p' }, clock);
  await keepSnapshot(MINE, 'fleet', [1], clock);
  await createDraft(MINE, { name: 'd', text: '' }, clock);
  for (const scope of OTHERS) {
    expect(await listVersions(scope, '7')).toEqual([]);
    expect(await listNames(scope)).toEqual(new Map());
    expect(await readChoices(scope, '7')).toEqual({});
    expect(await readSnapshot(scope, 'fleet')).toBeNull();
    expect(await listDrafts(scope)).toEqual([]);
    expect(await countDrafts(scope)).toBe(0);
  }
  expect(await countDrafts(MINE)).toBe(1);
});

test('a draft saves its text and size, and is listed last changed first', async () => {
  const first = await createDraft(MINE, { name: 'first', text: '' }, clock);
  now = 2000;
  await createDraft(MINE, { name: 'second', text: '' }, clock);
  now = 3000;
  const saved = await saveDraft(MINE, first.id, { text: 'ä: 1', revision: 1 }, clock);
  expect(saved).toMatchObject({ kind: 'saved', draft: { revision: 2, size: 5, updatedAt: 3000 } });
  expect((await listDrafts(MINE)).map(({ name }) => name)).toEqual(['first', 'second']);
});

test('a second tab on the same draft is told instead of overwriting', async () => {
  const { id } = await createDraft(MINE, { name: 'd', text: 'old' }, clock);
  await saveDraft(MINE, id, { text: 'theirs', revision: 1 }, clock);
  const mine = await saveDraft(MINE, id, { text: 'mine', revision: 1 }, clock);
  expect(mine).toMatchObject({ kind: 'conflict', draft: { text: 'theirs', revision: 2 } });
  expect((await readDraft(MINE, id))?.text).toBe('theirs');
  const same = await saveDraft(MINE, id, { text: 'theirs', revision: 1 }, clock);
  expect(same).toMatchObject({ kind: 'saved', draft: { revision: 3 } });
});

test('a draft keeps the name that the operator gave it, and renaming is no other text', async () => {
  const { id } = await createDraft(MINE, { name: 'nginx', text: 'a' }, clock);
  await renameDraft(MINE, id, { name: '  shop\nfront ', named: true });
  const saved = await saveDraft(MINE, id, { name: 'redis', text: 'b', revision: 1 }, clock);
  expect(saved).toMatchObject({ kind: 'saved', draft: { name: 'shop front', text: 'b' } });
  await renameDraft(MINE, id, { name: 'redis', named: false });
  const follows = await saveDraft(MINE, id, { name: 'caddy', text: 'c', revision: 2 }, clock);
  expect(follows).toMatchObject({ kind: 'saved', draft: { name: 'caddy' } });
});

test('a copy of a draft is one more, with all that the first holds', async () => {
  const content = { text: 'a: 1', deposit: '7', autoTopUp: true, note: 'n', dseq: '7' };
  const first = await createDraft(MINE, { name: 'shop', ...content }, clock);
  const copy = await copyDraft(MINE, first, clock);
  expect(copy).toMatchObject({ ...content, name: 'shop (copy)', named: true, revision: 1 });
  expect(copy.id).not.toBe(first.id);
  expect(await updateDrafts(MINE, '7')).toHaveLength(2);
  expect(await updateDrafts(MINE, '8')).toEqual([]);
});

test('a deleted draft is gone until its deletion is undone', async () => {
  const { id } = await createDraft(MINE, { name: 'd', text: 'x' }, clock);
  const deleted = await deleteDraft(MINE, id);
  expect(await saveDraft(MINE, id, { text: 'y', revision: 1 }, clock)).toEqual({ kind: 'gone' });
  if (deleted) await restoreDraft(deleted);
  expect((await readDraft(MINE, id))?.text).toBe('x');
});

test('a name is one line, and an empty one takes it away', async () => {
  await nameDeployment(MINE, '7', ' my\n\u202Eweb ');
  expect(await listNames(MINE)).toEqual(new Map([['7', 'my web']]));
  await nameDeployment(MINE, '7', ' ');
  expect(await listNames(MINE)).toEqual(new Map());
});

test('choosing for one group leaves the others', async () => {
  const at = (gseq: number) => ({ dseq: '7', gseq });
  await Promise.all([
    chooseBid(MINE, at(1), { oseq: 1, provider: 'a' }, clock),
    chooseBid(MINE, at(2), { oseq: 1, provider: 'b' }, clock),
  ]);
  await chooseBid(MINE, at(1), null, clock);
  expect(await readChoices(MINE, '7')).toEqual({ '2': { oseq: 1, provider: 'b' } });
  await forgetChoices(MINE, '7');
  expect(await readChoices(MINE, '7')).toEqual({});
});

test('a refund is followed until it arrives, once', async () => {
  await watchRefund(MINE, { dseq: '7', denom: 'uact', expected: '5', creditsBefore: '1' }, clock);
  now = 2000;
  await refundArrived(MINE, '7', clock);
  now = 3000;
  await refundArrived(MINE, '7', clock);
  expect(await listRefunds(MINE)).toMatchObject([{ dseq: '7', at: 1000, arrivedAt: 2000 }]);
});

test('a live read follows changes of this tab and of others, while somebody listens', async () => {
  const names = live('names', () => listNames(MINE));
  const changed = vi.fn();
  const stop = names.subscribe(changed);
  await vi.waitFor(() => expect(names.get().status).toBe('ready'));
  await nameDeployment(MINE, '7', 'web');
  await vi.waitFor(() => expect(names.get().data?.get('7')).toBe('web'));
  const other = new BroadcastChannel('berth.changes');
  const heard = vi.fn();
  const leave = onChange('names', heard);
  const say = (message: unknown) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    other.postMessage(message);
  };
  say('names');
  say({ not: 'a store' });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  other.close();
  leave();
  stop();
  changed.mockClear();
  await nameDeployment(MINE, '7', 'api');
  expect(changed).not.toHaveBeenCalled();
});
