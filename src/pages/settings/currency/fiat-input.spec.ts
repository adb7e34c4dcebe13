import { expect, test } from 'vitest';
import { readFiat } from './fiat-input.ts';

test.each([
  ['EUR', '0.92', { kind: 'fiat', code: 'EUR', perUsd: '0.92' }],
  [' € ', ' 0.920000001 ', { kind: 'fiat', code: '€', perUsd: '0.920000001' }],
  ['JPY', '0150', { kind: 'fiat', code: 'JPY', perUsd: '150' }],
])('%j at %j is kept exactly', (code, rate, currency) => {
  expect(readFiat(code, rate)).toEqual({ ok: true, currency });
});

test.each([
  ['', /Enter how much/],
  ['0', /more than zero/],
  ['0.000', /more than zero/],
  ['0,92', /point/],
  ['-1', /positive/],
  ['1e9', /positive/],
  ['1.1234567891', /nine decimals/],
  ['9999999999', /positive/],
])('a rate of %j is refused at its field', (rate, words) => {
  const read = readFiat('EUR', rate);
  expect(read).toEqual({ ok: false, problems: { perUsd: expect.stringMatching(words) } });
});

test.each(['', 'E U', '<b>', 'EURO-1', '12'])('a code of %j is refused at its field', (code) => {
  const read = readFiat(code, '1');
  expect(read).toEqual({ ok: false, problems: { code: expect.any(String) } });
});
