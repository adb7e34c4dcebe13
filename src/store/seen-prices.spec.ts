import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from './db.ts';
import { listSeenPrices, rememberPrices } from './seen-prices.ts';

const MINE = { upstream: '/console-api', owner: 'akash1me' };
const OTHER = { upstream: '/sim/demo', owner: 'akash1me' };
const DAY = 86_400_000;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(closeDatabase);

const asks = (provider: string, amount: string) => ({
  provider,
  price: { denom: 'uact', amount },
});
const remember = (shape: string, prices: ReturnType<typeof asks>[], at: number, scope = MINE) =>
  rememberPrices(scope, [{ shape, prices }], () => at);
const known = async (shape: string, at: number, scope = MINE) =>
  (await listSeenPrices(scope, () => at)).get(shape)?.map(({ price }) => price.amount);

test('keeps the last price of each provider, for its scope alone', async () => {
  await remember('1 cpu', [asks('a', '1'), asks('b', '2')], 10);
  await remember('1 cpu', [asks('b', '3'), asks('c', '4')], 20);
  await remember('2 cpu', [asks('a', '9')], 20);
  expect(await known('1 cpu', 30)).toEqual(['3', '4', '1']);
  expect(await known('1 cpu', 30, OTHER)).toBeUndefined();
});

test('forgets what is older than a month', async () => {
  await remember('1 cpu', [asks('a', '1')], 0);
  await remember('1 cpu', [asks('b', '2')], 20 * DAY);
  expect(await known('1 cpu', 31 * DAY)).toEqual(['2']);
  expect(await known('1 cpu', 60 * DAY)).toEqual([]);
});

test('keeps so many shapes and prices only', async () => {
  const many = Array.from({ length: 230 }, (_none, n) => ({
    shape: `shape ${n}`,
    prices: [asks('a', '1')],
  }));
  await rememberPrices(MINE, many, () => 5);
  const providers = Array.from({ length: 90 }, (_none, n) => asks(`p${n}`, String(n)));
  await remember('newest', providers, 9);
  const all = await listSeenPrices(MINE, () => 10);
  expect(all.size).toBe(200);
  expect(all.get('newest')).toHaveLength(60);
});
