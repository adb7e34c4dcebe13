import type { APIRequestContext, Page } from 'playwright/test';
import { expect } from '#e2e/fixtures/test.ts';
import { type World, WORLD_KEY } from '#e2e/fixtures/world.ts';
import type { DepositEntry, JournalEntry } from '#store/journal-schema.ts';
import { DB_NAME } from '#store/schema.ts';

export const MINUTE = 60_000;

/** A deployment of the demonstration that takes deposits. */
export async function openDseq(world: World): Promise<string> {
  const { deployments } = await world.facts();
  const found = Object.entries(deployments).find(
    ([, { state, funds }]) => state === 'active' && Number(funds) > 0,
  );
  if (!found) throw new Error('no deployment with funds');
  return found[0];
}

export const depositsOf = async (world: World, dseq: string): Promise<string[]> =>
  (await world.facts()).deployments[dseq]?.deposits ?? [];

/** What the journal notes down of an escrow account before it adds to it. */
export async function before(
  request: APIRequestContext,
  world: World,
  dseq: string,
): Promise<DepositEntry['before']> {
  const reply = await request.get(`${world.basePath}/v1/deployments/${dseq}`, {
    headers: { 'x-api-key': WORLD_KEY },
  });
  const { state } = (await reply.json()).data.escrow_account;
  const coins: { denom: string; amount: string }[] = [...state.funds, ...state.transferred];
  const [first] = coins;
  const amount = coins.reduce((sum, coin) => sum + Math.round(Number(coin.amount) * 1e6), 0) / 1e6;
  return {
    totals: [{ denom: first!.denom, amount: String(amount) }],
    deposits: state.deposits.length,
  };
}

export const addFunds = (request: APIRequestContext, world: World, dseq: string, deposit: number) =>
  request.post(`${world.basePath}/v1/deposit-deployment`, {
    headers: { 'x-api-key': WORLD_KEY },
    data: { data: { dseq, deposit } },
  });

/** An entry of a deposit of five dollars, sent half an hour ago and, unless said otherwise, done. */
export function depositEntry(
  world: World,
  owner: string,
  change: Partial<DepositEntry>,
): DepositEntry {
  const at = Date.now() - 30 * MINUTE;
  return {
    upstream: world.basePath,
    owner,
    connectionId: world.name,
    id: crypto.randomUUID(),
    kind: 'deposit',
    dseq: '1',
    at,
    sentAt: at,
    lostAt: null,
    endedAt: at + 6_400,
    phase: 'done',
    error: null,
    verdict: null,
    missedAt: null,
    repeats: null,
    repeatedBy: null,
    notes: [],
    asked: { usd: '5', denom: 'uact', amount: '5000000' },
    before: { totals: [], deposits: 1 },
    reply: { totals: [] },
    ...change,
  };
}

/** Fills the world with the demonstration and lets the browser learn whose it is. */
export async function visit(page: Page, world: World): Promise<string> {
  await world.control({ reset: true, scenario: 'demo' });
  await page.goto('/deployments');
  const { owner } = await world.facts();
  await expect
    .poll(() => page.evaluate((name) => localStorage.getItem(name), `berth.owner.${world.name}`))
    .toContain(owner);
  return owner;
}

/** Writes entries as an earlier visit of this browser would have left them. */
export async function leave(page: Page, entries: JournalEntry[]): Promise<void> {
  await page.evaluate(
    async ({ name, records }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const tx = db.transaction('journal', 'readwrite');
      for (const record of records) tx.objectStore('journal').put(record);
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      db.close();
    },
    { name: DB_NAME, records: entries },
  );
}
