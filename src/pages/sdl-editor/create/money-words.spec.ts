import { describe, expect, test } from 'vitest';
import { depositWords, topUpOnWords } from './money-words.ts';

const terms = { currency: { kind: 'usd' }, aktUsd: null } as const;
/** A cent to two an hour, about. */
const rate = { low: '0.000017', high: '0.000034' };
const funding = { targetRunwayHours: 48, balanceHeadroomUsd: '5' };

describe('a deposit', () => {
  test.each([
    ['5', rate, 'Lasts about 10 to 20 d at the expected price.'],
    ['5', { low: null, high: '0.004' }, 'Lasts at least 2 h at the SDL’s maximum price.'],
    [null, rate, 'What is not spent'],
    ['5', null, 'What is not spent'],
  ] as const)('of %s at %j: %s', (usd, price, words) => {
    expect(depositWords(usd, price)).toContain(words);
    expect(depositWords(usd, price)).toMatch(/^Lasts|^What is not spent/);
  });
});

describe('auto top-up', () => {
  test('on, with what the server says of its funding', () => {
    const words = topUpOnWords({ usd: '5', rate, funding, terms });
    expect(words).toContain('to have 48 h again, about $0.24 – $0.49 each time.');
    expect(words).toContain('First in about 9 to 19 d.');
    expect(words).toContain('It leaves $5.00 of credits where it can.');
    expect(words).toContain('credits end: then the escrow runs dry');
  });
  test('on, where the deposit does not last a day', () => {
    expect(topUpOnWords({ usd: '0.5', rate: { low: '1', high: '2' }, funding, terms })).toContain(
      'First right after the lease starts.',
    );
  });
  test('on, where only the most is known', () => {
    const words = topUpOnWords({ usd: '5', rate: { low: null, high: '0.00002' }, funding, terms });
    expect(words).toContain('at most $0.29 each time');
    expect(words).toContain('First in at least 16 d.');
  });
  test('on, without a price or without a word of the server', () => {
    expect(topUpOnWords({ usd: '5', rate: null, funding, terms })).not.toMatch(/First|each time/);
    const unsaid = topUpOnWords({ usd: '5', rate, funding: null, terms });
    expect(unsaid).not.toMatch(/\d/);
    expect(unsaid).toContain('credits end');
  });
});
