import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeposit } from './deposit-input.ts';
import { parseUsdInput } from './parse.ts';

describe('what is typed into a dollar field', () => {
  test.each([
    ['5', '5'],
    [' 0.50 ', '0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['$1,250.50', '1250.5'],
    ['$ 7', '7'],
    ['0', '0'],
    ['007', '7'],
    ['0.123456', '0.123456'],
    ['1.10000000000', '1.1'],
    ['1000000', '1000000'],
  ])('%j is $%s', (text, usd) => {
    expect(parseUsdInput(text)).toEqual({ ok: true, usd });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0,5', 'not-a-number'],
    ['1,00', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['$', 'not-a-number'],
    ['.', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['-$5', 'negative'],
    ['0.1234567', 'too-precise'],
    ['1000000.01', 'huge'],
    ['9'.repeat(5_000), 'huge'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseUsdInput(text)).toEqual({ ok: false, reason });
  });

  test('any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseUsdInput(text)).toHaveProperty('ok');
      }),
    );
  });

  test('micro-dollars survive', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 999_999 }),
        (a, b) => {
          const text = `${a}.${String(b).padStart(6, '0')}`;
          const expected = b === 0 ? String(a) : text.replace(/0+$/, '');
          expect(parseUsdInput(text)).toEqual({ ok: true, usd: expected });
        },
      ),
    );
  });
});

describe('a deposit', () => {
  const limits = { minimum: '0.5', credits: '20' };
  test.each([
    ['0.5', null],
    ['20', null],
    ['0.49', 'below-minimum'],
    ['0', 'below-minimum'],
    ['20.01', 'above-credits'],
    ['-1', 'negative'],
    ['x', 'not-a-number'],
  ])('%s: %s', (text, reason) => {
    const checked = checkDeposit(text, limits);
    expect(checked.ok ? null : checked.reason).toBe(reason);
  });

  test('is said in words', () => {
    expect(checkDeposit('0.1', limits)).toMatchObject({
      message: 'The smallest deposit is $0.50.',
    });
    expect(checkDeposit('21', limits)).toMatchObject({
      message: 'Your credits are $20.00. Enter less, or add credits first.',
    });
    expect(checkDeposit('21', { minimum: '0.5', credits: null })).toEqual({ ok: true, usd: '21' });
  });
});
