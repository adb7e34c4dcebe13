import { describe, expect, test } from 'vitest';
import { bid } from './bids.fixture.ts';
import { bidAge, launchCountdown, secondsLeft } from './expiry.ts';

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
