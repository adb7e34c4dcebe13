/** What a bid offers in all: resource units times their count. */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { dec, plain, sum } from '#domain/money/decimal.ts';
import type { BidRecord, OfferedResources } from './facts.ts';
import { gpuCount } from './gpu.ts';

/** CPU in thousandths of a core; memory and storage in bytes. */
export type OfferTotals = {
  cpuMilli: Amount;
  memoryBytes: Amount;
  storageBytes: Amount;
  gpus: number;
};

type Units = OfferedResources['resources'];

/** Everything that a bid offers, over all of its resource units and their counts. */
export function offerTotals(record: BidRecord): OfferTotals {
  const total = (amount: (units: Units) => Big): Amount =>
    plain(
      sum(
        record.bid.resources_offer.map(({ resources, count }) =>
          amount(resources).times(dec(count)),
        ),
      ),
    );
  return {
    cpuMilli: total(({ cpu }) => dec(cpu?.units.val ?? '0')),
    memoryBytes: total(({ memory }) => dec(memory?.quantity.val ?? '0')),
    storageBytes: total(({ storage = [] }) => sum(storage.map(({ quantity }) => quantity.val))),
    gpus: gpuCount(record),
  };
}
