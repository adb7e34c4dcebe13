import type { SeenPrice } from '#domain/pricing/facts.ts';
import { SEEN_FOR_MS } from '#domain/pricing/seen.ts';
import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { keyOf } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** What providers ask for groups of one shape. */
export type PricesOfShape = {
  shape: string;
  prices: readonly Pick<SeenPrice, 'provider' | 'price'>[];
};

/** Of each scope; the shapes that were seen last. */
const MOST_SHAPES = 200;
const MOST_PRICES = 60;

/** Remembers what providers ask now, the last price of each; old shapes make room for new ones. */
export async function rememberPrices(
  scope: Scope,
  seen: readonly PricesOfShape[],
  clock: Clock,
): Promise<void> {
  const fields = scopeFields(scope);
  const at = clock();
  await transact(['prices'], 'write', async (tx) => {
    const before = await tx.list('prices', [fields.upstream, fields.owner]);
    const fresh = new Map(before.map((record) => [record.shape, record]));
    for (const { shape, prices } of seen) {
      const now = new Set(prices.map(({ provider }) => provider));
      const kept = (fresh.get(shape)?.prices ?? []).filter(
        (old) => !now.has(old.provider) && at - old.at <= SEEN_FOR_MS,
      );
      const all = [...prices.map((price) => ({ ...price, at })), ...kept].slice(0, MOST_PRICES);
      const record = { ...fields, shape, prices: all, at };
      fresh.set(shape, record);
      await tx.put('prices', record);
    }
    const oldest = [...fresh.values()].toSorted((a, b) => b.at - a.at).slice(MOST_SHAPES);
    for (const record of oldest) await tx.remove('prices', keyOf('prices', record));
  });
  announceChange('prices');
}

/** What was seen within the last month, by shape. */
export async function listSeenPrices(
  scope: Scope,
  clock: Clock,
): Promise<ReadonlyMap<string, SeenPrice[]>> {
  const { upstream, owner } = scopeFields(scope);
  const records = await transact(['prices'], 'read', (tx) => tx.list('prices', [upstream, owner]));
  const now = clock();
  return new Map(
    records.map(({ shape, prices }) => [shape, prices.filter(({ at }) => now - at <= SEEN_FOR_MS)]),
  );
}
