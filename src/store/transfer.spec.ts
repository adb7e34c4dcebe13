import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { learnOwner } from './adopt-owner.ts';
import { closeDatabase } from './db.ts';
import { fakeStorage } from './fake-storage.ts';
import { listEntries, recordEntry } from './journal-entries.ts';
import type { JournalEntry } from './journal-schema.ts';
import { listNames, nameDeployment } from './names.ts';
import { rememberedOwner } from './owners.ts';
import { changePreferences, readPreferences } from './preferences.ts';
import { scopeFields, scopeOf } from './scope.ts';
import { writeCertificate, writeKey } from './secrets.ts';
import {
  applyImport,
  countLocalData,
  eraseLocalData,
  exportLocalData,
  readImport,
} from './transfer.ts';
import { keepVersion, listVersions } from './vault.ts';

const CONNECTION = {
  id: 'c1',
  name: 'Mainnet',
  basePath: '/console-api',
  simulated: false,
  preset: false,
  remember: false,
};
const SDL = { dseq: '7', sdl: 'a: 1', manifest: null, hash: null, groups: [], at: 5, note: '' };
const SCOPE = { upstream: '/console-api', owner: 'akash1me' };

const entry = (fields: { upstream: string; owner: string }): JournalEntry => ({
  ...fields,
  kind: 'auto-top-up',
  id: 'e1',
  connectionId: 'c1',
  dseq: '7',
  at: 1,
  sentAt: null,
  lostAt: null,
  endedAt: null,
  phase: 'recorded',
  asked: { enabled: true },
  before: {},
  reply: null,
  error: null,
  verdict: null,
  missedAt: null,
  repeats: null,
  repeatedBy: null,
  notes: [],
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
});
afterEach(closeDatabase);

test('an export brings everything back into an empty browser, without any secret', async () => {
  writeKey('c1', 'ac.sk.secret', true);
  writeCertificate('c1', 'akash1me', { certPem: 'PEM', pubkeyPem: 'PUB', encryptedKey: 'PRIVATE' });
  await keepVersion(SCOPE, SDL);
  await nameDeployment(SCOPE, '7', 'web');
  await recordEntry(entry(scopeFields(SCOPE)));
  changePreferences({ currency: { kind: 'akt' } });
  const file = await exportLocalData(() => 0);
  for (const secret of ['ac.sk', 'PEM', 'PUB', 'PRIVATE']) expect(file).not.toContain(secret);

  await eraseLocalData();
  expect(await listVersions(SCOPE, '7')).toEqual([]);
  expect(await listEntries(SCOPE)).toEqual([]);
  expect(readPreferences().currency).toEqual({ kind: 'usd' });

  const read = readImport(file);
  if (!read.ok) throw new Error(read.reason);
  expect(read.plan.counts).toEqual({ vault: 1, drafts: 0, names: 1, selections: 0, journal: 1 });
  await applyImport(read.plan);
  expect(await listVersions(SCOPE, '7')).toEqual([{ ...SCOPE, ...SDL, version: 1 }]);
  expect(await listNames(SCOPE)).toEqual(new Map([['7', 'web']]));
  expect(await listEntries(SCOPE)).toHaveLength(1);
  expect(readPreferences().currency).toEqual({ kind: 'akt' });
});

test('an import leaves what is there', async () => {
  await nameDeployment(SCOPE, '7', 'old');
  const file = await exportLocalData(() => 0);
  await nameDeployment(SCOPE, '7', 'new');
  const read = readImport(file);
  if (read.ok) await applyImport(read.plan);
  expect(await listNames(SCOPE)).toEqual(new Map([['7', 'new']]));
});

test.each([
  ['not json', /not an export/],
  ['{}', /not an export/],
  ['{"format":"berth-local-data","version":2}', /another version/],
  ['{"format":"berth-local-data","version":1,"records":{"vault":7}}', /vault/],
  ['{"format":"berth-local-data","version":1,"records":{"names":[{"dseq":"1"}]}}', /names/],
])('a file of %s is refused before anything is changed', (text, reason) => {
  const read = readImport(text);
  expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
});

test.each([
  ['no kind that is known', { kind: 'constructor' }],
  ['no phase', { phase: 'lost' }],
  ['no evidence', { verdict: { kind: 'did-not' } }],
  ['a choice that is none', { asked: { enabled: 'yes' } }],
  ['a moment that is none', { sentAt: '1' }],
  ['notes that are no list', { notes: 'x' }],
])('a journal entry with %s spoils an import', (_what, change) => {
  const journal = [{ ...entry(scopeFields(SCOPE)), ...change }];
  const read = readImport(
    JSON.stringify({ format: 'berth-local-data', version: 1, records: { journal } }),
  );
  expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/journal/) });
});

test('an import tells how many records were new', async () => {
  await nameDeployment(SCOPE, '7', 'web');
  await nameDeployment(SCOPE, '8', 'db');
  const read = readImport(await exportLocalData(() => 0));
  if (!read.ok) throw new Error(read.reason);
  expect(await applyImport(read.plan)).toBe(0);
  await nameDeployment(SCOPE, '8', '');
  expect(await applyImport(read.plan)).toBe(1);
  expect(await countLocalData()).toMatchObject({ names: 2, journal: 0 });
});

test('records wait under the connection until its owner is learned, then move, once', async () => {
  const waiting = scopeOf(CONNECTION);
  await keepVersion(waiting, SDL);
  await nameDeployment(waiting, '7', 'web');
  await recordEntry(entry(scopeFields(waiting)));
  expect(await learnOwner(CONNECTION, 'akash1me')).toBe(true);
  expect(rememberedOwner('c1')).toBe('akash1me');
  expect(scopeOf(CONNECTION).owner).toBe('akash1me');
  expect(await listVersions(SCOPE, '7')).toHaveLength(1);
  expect(await listNames(SCOPE)).toEqual(new Map([['7', 'web']]));
  expect(await listEntries(SCOPE)).toMatchObject([{ id: 'e1', owner: 'akash1me' }]);
  expect(await listVersions(waiting, '7')).toEqual([]);
  expect(await learnOwner(CONNECTION, 'akash1me')).toBe(false);
});

test('records of another connection with an unknown owner are not taken', async () => {
  await nameDeployment(scopeOf({ ...CONNECTION, id: 'c2' }), '7', 'theirs');
  await learnOwner(CONNECTION, 'akash1me');
  expect(await listNames(SCOPE)).toEqual(new Map());
});
