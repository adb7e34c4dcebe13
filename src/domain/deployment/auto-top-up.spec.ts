import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximate, dec, plain, round } from '#domain/money/decimal.ts';
import { madeByThisRead, topUpEstimate, topUpOutlook } from './auto-top-up.ts';

describe('the estimate of the next draw', () => {
  test.each([
    ['the documents: dollars', '5', '0.000347', '5'],
    ['the server: micro-units of the same draw', '4996800', '0.000347', '4.9968'],
    ['the server for a very cheap lease', '14400', '0.000001', '0.0144'],
    ['the server for a dear one', '55580000', '0.00386', '55.58'],
    ['the documents for a dear one', '56', '0.00386', '56'],
    ['cents can only be dollars', '14400.5', '0.000001', '14400.5'],
    ['no lease to compare with: small', '5', '0', '5'],
    ['no lease to compare with: large', '5000000', '0', '5'],
    ['nothing', '0', '0.1', null],
    ['not told', null, '0.1', null],
    ['negative', '-5', '0.1', null],
  ])('%s', (_, amount, rateUsd, usd) => {
    expect(topUpEstimate(amount, rateUsd)).toBe(usd);
  });

  test('whatever the price, the server’s own sum is read as micro-units and its dollars as dollars', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (microPerBlock) => {
        const draw = dec(microPerBlock).times('14400');
        const rateUsd = plain(dec(microPerBlock).times('0.000001'));
        const usd = plain(draw.times('0.000001'));
        expect(topUpEstimate(plain(draw), rateUsd)).toBe(usd);
        const cents = plain(round(dec(usd), 2, 'half-even'));
        if (approximate(cents) > 0) expect(topUpEstimate(cents, rateUsd)).toBe(cents);
      }),
    );
  });
});

describe('a settings row made by the read that shows it', () => {
  const serverTime = Date.parse('Sat, 21 Nov 2026 19:00:10 GMT');
  test.each([
    ['2026-11-21T19:00:10.400Z', 300, true],
    ['2026-11-21T19:00:09.000Z', 300, true],
    ['2026-11-21T19:00:01.000Z', 300, false],
    ['2026-11-21T19:00:01.000Z', 9_000, true],
    ['2026-11-20T19:00:10.000Z', 300, false],
    ['2026-11-21T19:00:20.000Z', 300, false],
    ['no date', 300, false],
    [null, 300, false],
  ])('created at %s, read in %d ms: %s', (createdAt, tookMs, made) => {
    const row = { createdAt, updatedAt: createdAt };
    expect(madeByThisRead(row, { serverTime, tookMs })).toBe(made);
    expect(madeByThisRead({ ...row, updatedAt: null }, { serverTime, tookMs })).toBe(made);
    expect(madeByThisRead(row, { serverTime: null, tookMs })).toBe(false);
  });

  test('a row that was changed since was there before', () => {
    const row = { createdAt: '2026-11-21T19:00:10Z', updatedAt: '2026-11-21T19:00:11Z' };
    expect(madeByThisRead(row, { serverTime, tookMs: 300 })).toBe(false);
  });
});

describe('what auto top-up will do', () => {
  const known = {
    runwaySeconds: 100_000,
    lookAheadMs: 86_400_000,
    estimateUsd: '5',
    creditsUsd: '19.99',
  };
  test.each([
    ['draws once less than a day is left', {}, { secondsUntilDraw: 13_600, drawsLeft: 3 }],
    ['draws at once', { runwaySeconds: 10 }, { secondsUntilDraw: 0, drawsLeft: 3 }],
    [
      'takes a day where the row tells nothing',
      { lookAheadMs: null },
      { secondsUntilDraw: 13_600, drawsLeft: 3 },
    ],
    ['runway unknown', { runwaySeconds: null }, { secondsUntilDraw: null, drawsLeft: 3 }],
    ['credits unknown', { creditsUsd: null }, { secondsUntilDraw: 13_600, drawsLeft: null }],
    ['credits too low for one', { creditsUsd: '4.99' }, { secondsUntilDraw: 13_600, drawsLeft: 0 }],
    ['no estimate', { estimateUsd: null }, { secondsUntilDraw: 13_600, drawsLeft: null }],
  ])('%s', (_, change, outlook) => {
    expect(topUpOutlook({ ...known, ...change })).toEqual(outlook);
  });
});
