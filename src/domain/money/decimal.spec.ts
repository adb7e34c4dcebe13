import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  approximate,
  compareAmounts,
  dec,
  divide,
  isAmount,
  plain,
  round,
  sum,
} from './decimal.ts';

/** Decimal text of up to 18 places and 24 digits before the point. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 42n), max: 10n ** 42n }), fc.integer({ min: 0, max: 18 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const fraction = digits.slice(digits.length - places);
    return `${units < 0n ? '-' : ''}${whole}${places > 0 ? `.${fraction}` : ''}`;
  });

describe('reading', () => {
  test.each(['0', '-0', '12', '-6344.131225000000000000', '5500000.000000000000000000', '007'])(
    '%s is an amount',
    (text) => {
      expect(isAmount(text)).toBe(true);
      expect(dec(text).toNumber()).toBe(Number(text));
    },
  );

  test.each(['', ' 1', '1e5', '.5', '5.', '1,000', '0x10', 'NaN', 'Infinity', '--1', '1.2.3'])(
    '%j is none',
    (text) => {
      expect(isAmount(text)).toBe(false);
      expect(() => dec(text)).toThrow(RangeError);
    },
  );

  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'the float %d is none',
    (value) => {
      expect(() => dec(value)).toThrow(RangeError);
    },
  );

  test('text of hostile length is none', () => {
    expect(isAmount('9'.repeat(100_000))).toBe(false);
  });
});

describe('arithmetic', () => {
  test('text to decimal and back keeps the value, without exponent or padding', () => {
    fc.assert(
      fc.property(amounts, (text) => {
        const back = plain(dec(text));
        expect(back).toMatch(/^(0|-?\d+(\.\d*[1-9])?)$/);
        expect(dec(back).eq(dec(text))).toBe(true);
      }),
    );
  });

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amounts), (texts) => {
        expect(plain(sum(texts))).toBe(plain(sum(texts.toReversed())));
      }),
    );
  });

  test('what floats get wrong', () => {
    expect(plain(sum(['0.1', '0.2']))).toBe('0.3');
    expect(plain(dec('9007199254740993').plus('0.000000000000000001'))).toBe(
      '9007199254740993.000000000000000001',
    );
    expect(plain(dec('0.000000000000000001'))).toBe('0.000000000000000001');
    expect(plain(dec('-0'))).toBe('0');
  });

  test.each([
    ['down', '0.333333333333333333', '0.666666666666666666'],
    ['half-even', '0.333333333333333333', '0.666666666666666667'],
    ['up', '0.333333333333333334', '0.666666666666666667'],
  ] as const)('thirds rounded %s', (rounding, one, two) => {
    expect(plain(divide(dec(1), dec(3), rounding))).toBe(one);
    expect(plain(divide(dec(2), dec(3), rounding))).toBe(two);
  });

  test('a quotient rounded down never exceeds, rounded up never falls short', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [x, y] = [dec(a).abs(), dec(b).abs()];
        fc.pre(!y.eq('0'));
        expect(divide(x, y, 'down').times(y).lte(x)).toBe(true);
        expect(divide(x, y, 'up').times(y).gte(x)).toBe(true);
      }),
    );
  });

  test('dividing by zero says so', () => {
    expect(() => divide(dec(1), dec('0.0'), 'down')).toThrow(RangeError);
  });

  test.each([
    ['2.5', 'down', '2'],
    ['2.5', 'half-even', '2'],
    ['3.5', 'half-even', '4'],
    ['2.1', 'up', '3'],
  ] as const)('%s rounded %s is %s', (value, rounding, expected) => {
    expect(plain(round(dec(value), 0, rounding))).toBe(expected);
  });

  test('compares beyond the precision of a float', () => {
    expect(approximate('9007199254740992.1')).toBe(approximate('9007199254740992.2'));
    expect(compareAmounts('9007199254740992.1', '9007199254740992.2')).toBe(-1);
    expect(compareAmounts('1.0', '1')).toBe(0);
  });
});
