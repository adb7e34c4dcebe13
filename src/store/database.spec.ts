import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from './backend.ts';
import { closeDatabase, databaseStatus, DatabaseLostError, transact } from './db.ts';
import { openIdbBackend } from './idb-backend.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { DB_NAME, DB_VERSION } from './schema.ts';

const NAME = { upstream: '/a', owner: 'o', dseq: '1', name: 'one' };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(closeDatabase);

const backends: [string, () => Promise<Backend>][] = [
  ['indexed db', () => openIdbBackend({ onBlocked() {}, onTakenOver() {}, onEnded() {} })],
  ['memory', async () => createMemoryBackend()],
];

describe.each(backends)('the %s backend', (_name, open) => {
  test('lists exactly the records whose key begins with the prefix, in key order', async () => {
    const backend = await open();
    await backend.transact(['names'], 'write', async (tx) => {
      for (const dseq of ['10', '9', '1']) await tx.put('names', { ...NAME, dseq });
      await tx.put('names', { ...NAME, owner: 'other' });
      await tx.put('names', { ...NAME, upstream: '/a/b' });
    });
    const list = (prefix: string[]) =>
      backend.transact(['names'], 'read', (tx) => tx.list('names', prefix));
    expect((await list(['/a', 'o'])).map((name) => name.dseq)).toEqual(['1', '10', '9']);
    expect(await list(['/a', 'o', '1'])).toHaveLength(1);
    expect(await list(['/a'])).toHaveLength(4);
    expect(await list([])).toHaveLength(5);
    expect(await list(['/nowhere'])).toEqual([]);
    backend.close();
  });

  test('keeps all writes of a transaction or none', async () => {
    const backend = await open();
    const broken = backend.transact(['names'], 'write-durably', async (tx) => {
      await tx.put('names', NAME);
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    expect(await backend.transact(['names'], 'read', (tx) => tx.list('names', []))).toEqual([]);
    backend.close();
  });

  test('runs transactions on one store one after another', async () => {
    const backend = await open();
    const add = () =>
      backend.transact(['names'], 'write', async (tx) => {
        const now = await tx.get('names', ['/a', 'o', '1']);
        await tx.put('names', { ...NAME, name: `${now?.name ?? ''}x` });
      });
    await Promise.all(Array.from({ length: 20 }, add));
    const read = await backend.transact(['names'], 'read', (tx) =>
      tx.get('names', ['/a', 'o', '1']),
    );
    expect(read?.name).toBe('x'.repeat(20));
    backend.close();
  });
});

const readNames = () => transact(['names'], 'read', (tx) => tx.list('names', []));

test('says that records are kept', async () => {
  expect(databaseStatus.get()).toBe('opening');
  await readNames();
  expect(databaseStatus.get()).toBe('kept');
});

test('without IndexedDB records live in memory and that is said', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('private', 'SecurityError');
    },
  });
  await transact(['names'], 'write-durably', (tx) => tx.put('names', NAME));
  expect(await readNames()).toEqual([NAME]);
  expect(databaseStatus.get()).toBe('memory-only');
});

test('makes way for a newer Berth in another tab and says so', async () => {
  await readNames();
  const newer = await openDB(DB_NAME, DB_VERSION + 1);
  expect(databaseStatus.get()).toBe('lost');
  await expect(readNames()).rejects.toThrow(DatabaseLostError);
  newer.close();
});

test('a database of the future leaves this Berth in memory', async () => {
  (await openDB(DB_NAME, DB_VERSION + 1)).close();
  expect(await readNames()).toEqual([]);
  expect(databaseStatus.get()).toBe('memory-only');
});
