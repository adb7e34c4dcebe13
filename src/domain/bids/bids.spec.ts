import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dec, plain, sum } from '#domain/money/decimal.ts';
import { bidAge, launchCountdown, secondsLeft } from './expiry.ts';
import { bidKey, isLiveBid, type BidRecord, type OfferedResources } from './facts.ts';
import { describeGpu, gpuCount, offeredGpus } from './gpu.ts';
import { offerTotals } from './offer.ts';
import { acceptable, checkSelection, planTotal } from './plan.ts';
import { bidPrice, deltaRatio, formatDelta } from './price.ts';
import { cheapestBid, liveBidsByGroup, rankBids } from './rank.ts';

type Given = {
  gseq?: number;
  provider?: string;
  amount?: string;
  denom?: string;
  state?: string;
  at?: string;
  offer?: OfferedResources[];
};

const bid = ({
  gseq = 1,
  provider = 'akash1a',
  amount = '100',
  denom = 'uact',
  state = 'open',
  at = '1000',
  offer = [],
}: Given): BidRecord => ({
  bid: {
    id: { dseq: '1', gseq, oseq: 1, provider },
    state,
    price: { denom, amount },
    created_at: at,
    resources_offer: offer,
  },
});

const gpu = (key: string, units = '1', count = 1): OfferedResources => ({
  count,
  resources: { gpu: { units: { val: units }, attributes: [{ key, value: 'true' }] } },
});

const providers = (bids: BidRecord[]) => bids.map((record) => record.bid.id.provider);

const anyBid = fc
  .record({
    gseq: fc.integer({ min: 1, max: 3 }),
    provider: fc.stringMatching(/^akash1[a-z0-9]{2}$/),
    amount: fc.integer({ min: 0, max: 500 }).map((n) => `${n}.${'0'.repeat(17)}1`),
    state: fc.constantFrom('open', 'lost', 'closed', 'active'),
  })
  .map(bid);

describe('ranking', () => {
  test('by exact price: 18 places apart is apart', () => {
    const bids = [
      bid({ provider: 'akash1b', amount: '10000000.000000000000000002' }),
      bid({ provider: 'akash1a', amount: '10000000.000000000000000003' }),
      bid({ provider: 'akash1c', amount: '9' }),
    ];
    expect(providers(rankBids(bids, null))).toEqual(['akash1c', 'akash1b', 'akash1a']);
  });

  test('across denoms in dollars, what has no dollar figure last', () => {
    const bids = [
      bid({ provider: 'akash1unknown', denom: 'ibc/X', amount: '1' }),
      bid({ provider: 'akash1akt', denom: 'uakt', amount: '100' }),
      bid({ provider: 'akash1act', amount: '90' }),
    ];
    expect(providers(rankBids(bids, '0.5'))).toEqual(['akash1akt', 'akash1act', 'akash1unknown']);
    expect(providers(rankBids(bids, null))).toEqual(['akash1act', 'akash1unknown', 'akash1akt']);
  });

  test('does not depend on the order in which bids arrive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyBid, { selector: bidKey }), (bids) => {
        const ranked = rankBids(bids, null).map(bidKey);
        const again = rankBids(bids.toReversed(), null).map(bidKey);
        const price = (key: string) => bids.find((b) => bidKey(b) === key)!.bid.price.amount;
        expect(again.map(price)).toEqual(ranked.map(price));
        const oneGroup = bids.filter((b) => b.bid.id.gseq === 1);
        expect(rankBids(oneGroup.toReversed(), null)).toEqual(rankBids(oneGroup, null));
      }),
    );
  });

  test('the cheapest is open, and no open bid beats it', () => {
    fc.assert(
      fc.property(fc.array(anyBid), (bids) => {
        const cheapest = cheapestBid(bids, null);
        const open = bids.filter(isLiveBid);
        expect(cheapest === null).toBe(open.length === 0);
        for (const other of open) {
          expect(dec(other.bid.price.amount).gte(cheapest!.bid.price.amount)).toBe(true);
        }
      }),
    );
  });

  test('groups in order, the ones without bids too, only what is open', () => {
    const bids = [
      bid({ gseq: 3 }),
      bid({ gseq: 1, state: 'lost' }),
      bid({ gseq: 1, provider: 'akash1b' }),
    ];
    const groups = liveBidsByGroup(bids, [1, 2, 3]);
    expect(groups.map(({ gseq, bids }) => [gseq, providers(bids)])).toEqual([
      [1, ['akash1b']],
      [2, []],
      [3, ['akash1a']],
    ]);
  });
});

describe('price', () => {
  test('per hour, month and GPU-hour', () => {
    const offer = [gpu('vendor/nvidia/model/h100', '2', 1), { count: 3, resources: {} }];
    expect(bidPrice(bid({ amount: '6098', offer }), null)).toEqual({
      perBlock: '0.006098',
      perHour: '3.6',
      perMonth: '2629.7568',
      perGpuHour: '1.8',
    });
  });

  test('no figure is no figure', () => {
    const none = { perBlock: null, perHour: null, perMonth: null, perGpuHour: null };
    expect(bidPrice(bid({ denom: 'ibc/X' }), '1')).toEqual(none);
    expect(bidPrice(bid({}), null).perGpuHour).toBeNull();
  });

  test.each([
    ['1.0680', '1', '0.068', '+6.8 %'],
    ['1', '1.0', '0', 'cheapest'],
    ['1.0000001', '1', '0.0000001', '+<0.1 %'],
    ['0.9', '1', '-0.1', '-10.0 %'],
    ['3', '1', '2', '+200.0 %'],
  ])('%s against %s', (price, cheapest, ratio, text) => {
    expect(deltaRatio(price, cheapest)).toBe(ratio);
    expect(formatDelta(ratio)).toBe(text);
  });

  test('against a price of zero there is no ratio', () => {
    expect(deltaRatio('1', '0')).toBeNull();
  });
});

describe('GPUs offered', () => {
  test.each([
    ['vendor/nvidia/model/a100/ram/80Gi/interface/sxm', '1× A100 80Gi SXM'],
    ['vendor/nvidia/model/h100/interface/pcie', '1× H100 PCIe'],
    ['vendor/nvidia/model/rtx4090', '1× RTX4090'],
    ['vendor/nvidia/model/*', '1× NVIDIA'],
    ['vendor/amd', '1× AMD'],
    ['capabilities/gpu', '1× GPU'],
  ])('%s reads %s', (key, text) => {
    expect(offeredGpus(bid({ offer: [gpu(key)] })).map(describeGpu)).toEqual([text]);
  });

  test('units times count, nothing for nothing', () => {
    const offer = [
      gpu('vendor/nvidia/model/h100', '2', 3),
      gpu('vendor/nvidia', '0'),
      { count: 1, resources: {} },
    ];
    expect(gpuCount(bid({ offer }))).toBe(6);
    expect(offeredGpus(bid({ offer: [gpu('vendor/nvidia', 'many')] }))).toEqual([]);
  });
});

test('what a bid offers in all', () => {
  const resources = {
    cpu: { units: { val: '1500' } },
    memory: { quantity: { val: '1073741824' } },
    storage: [{ quantity: { val: '10' } }, { quantity: { val: '5' } }],
    gpu: { units: { val: '1' } },
  };
  expect(
    offerTotals(
      bid({
        offer: [
          { count: 2, resources },
          { count: 1, resources: {} },
        ],
      }),
    ),
  ).toEqual({
    cpuMilli: '3000',
    memoryBytes: '2147483648',
    storageBytes: '30',
    gpus: 2,
  });
});

describe('expiry', () => {
  const now = { height: '1010', blockSeconds: '6.098', estimated: false };

  test('five minutes of blocks from the bid’s own', () => {
    const normal = { height: '1010', blockSeconds: '6.098', estimated: false };
    expect(secondsLeft(bid({ at: '1010' }), normal)).toBeCloseTo(300, 6);
    expect(secondsLeft(bid({ at: '1000' }), normal)).toBeCloseTo(300 - 60.98, 6);
    expect(secondsLeft(bid({ at: '900' }), normal)).toBe(0);
    expect(secondsLeft(bid({ at: '1020' }), normal)).toBeCloseTo(300, 6);
    expect(bidAge(bid({ at: '1000' }), normal)).toBe(60.98);
  });

  test('runs as fast as the blocks do', () => {
    const fast = { height: '1010', blockSeconds: '0.6098', estimated: false };
    expect(secondsLeft(bid({ at: '1010' }), fast)).toBeCloseTo(30, 6);
  });

  test('counts to the first chosen bid, else to the last open one', () => {
    const [old, fresh] = [bid({ at: '1000' }), bid({ at: '1008', provider: 'akash1b' })];
    const lost = bid({ at: '1009', state: 'lost' });
    const bids = [old, fresh, lost];
    expect(launchCountdown({ bids, chosen: [old, fresh] }, now)).toBeCloseTo(239.02, 6);
    expect(launchCountdown({ bids, chosen: [fresh] }, now)).toBeCloseTo(287.804, 6);
    expect(launchCountdown({ bids, chosen: [lost] }, now)).toBeCloseTo(287.804, 6);
    expect(launchCountdown({ bids: [lost], chosen: [] }, now)).toBeNull();
  });
});

describe('a plan', () => {
  test('costs what its bids cost', () => {
    fc.assert(
      fc.property(fc.array(anyBid, { minLength: 1 }), (bids) => {
        const total = planTotal(bids);
        expect(total).toHaveLength(1);
        expect(total[0]!.amount).toBe(plain(sum(bids.map((record) => record.bid.price.amount))));
      }),
    );
  });

  test('keeps denoms apart', () => {
    const bids = [
      bid({ amount: '1' }),
      bid({ denom: 'uakt', amount: '5' }),
      bid({ amount: '2.5' }),
    ];
    expect(planTotal(bids)).toEqual([
      { denom: 'uact', amount: '3.5' },
      { denom: 'uakt', amount: '5' },
    ]);
  });

  const chosen = bid({ amount: '5' });
  const choice = { 1: { oseq: 1, provider: 'akash1a', price: { denom: 'uact', amount: '5.000' } } };
  test.each([
    ['still open', [chosen], 'chosen'],
    ['price changed', [bid({ amount: '6' })], 'repriced'],
    ['denom changed', [bid({ amount: '5', denom: 'uakt' })], 'repriced'],
    ['lost', [bid({ amount: '5', state: 'lost' })], 'taken'],
    ['leased', [bid({ amount: '5', state: 'active' })], 'taken'],
    ['withdrawn', [bid({ amount: '5', state: 'closed' })], 'withdrawn'],
    ['not listed any more', [bid({ provider: 'akash1z' })], 'gone'],
  ])('%s', (_, bids, kind) => {
    const checked = checkSelection([1], choice, bids);
    expect(checked.map((one) => one.kind)).toEqual([kind]);
    expect(acceptable(checked)).toEqual(kind === 'chosen' ? [chosen] : null);
  });

  test('a choice kept without its price is not called repriced', () => {
    const kept = { 1: { oseq: 1, provider: 'akash1a' } };
    expect(checkSelection([1], kept, [bid({ amount: '6' })])).toMatchObject([{ kind: 'chosen' }]);
  });

  test('is acceptable only with a choice for every group', () => {
    expect(acceptable(checkSelection([1, 2], choice, [chosen]))).toBeNull();
    expect(acceptable([])).toBeNull();
  });
});
