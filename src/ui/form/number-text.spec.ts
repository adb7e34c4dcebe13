import { assert, bigInt, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoken, stepText } from './number-text.ts';

describe('stepText', () => {
  it.each([
    ['5.00', '1', 1, '6.00'],
    ['0.30', '0.1', -1, '0.20'],
    ['0.1', '0.2', 1, '0.3'],
    ['0.50', '1', -1, '0.00'],
    ['', '1', 1, '1'],
    ['five', '1', 1, 'five'],
    ['999999999999999999', '1', 1, '1000000000000000000'],
  ] as const)('%j stepped by %s (%i) is %j', (text, step, direction, expected) => {
    expect(stepText(text, step, direction, '0')).toBe(expected);
  });

  it('comes back where it was, however large the number', () => {
    assert(
      property(bigInt({ min: 1n, max: 10n ** 30n }), nat(99), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(stepText(stepText(text, '1', 1, '0'), '1', -1, '0')).toBe(text);
      }),
    );
  });
});

describe('spoken', () => {
  it.each([
    ['5', 5],
    [' 0.5 ', 0.5],
    ['5.', 5],
    ['', undefined],
    ['1e3', undefined],
    ['5,0', undefined],
  ])('%j says %j', (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });
});
