import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { dec18, plain, units } from './units.ts';

describe('exact decimals', () => {
  it.each([
    ['0', '0', '0.000000000000000000'],
    ['1000', '1000', '1000.000000000000000000'],
    ['0.250', '0.25', '0.250000000000000000'],
    ['-6344.131225', '-6344.131225', '-6344.131225000000000000'],
    ['0.000000000000000001', '0.000000000000000001', '0.000000000000000001'],
  ])('reads %s', (text, short, chain) => {
    expect(plain(units(text))).toBe(short);
    expect(dec18(text)).toBe(chain);
  });

  it.each(['', '.5', '1e3', '1,5', 'NaN', '0.0000000000000000001'])('refuses %j', (text) => {
    expect(() => units(text)).toThrow(RangeError);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => units(plain(value)) === value));
  });
});
