import { expect, test } from 'vitest';
import { offWords, onWords, type TopUpFacts } from './top-up-words.ts';

const facts: TopUpFacts = {
  secondsUntilDraw: 151_200,
  drawsLeft: 7,
  estimateUsd: '55.58',
  lookAheadMs: 86_400_000,
  spending: true,
};

test('it says when it draws, how much, and how often credits allow it', () => {
  expect(onWords(facts)).toEqual([
    'On. When less than 1 d is left, about $55.58 moves from your credits to escrow.',
    'The next is due in about 1 d 18 h.',
    'Your credits last for 7 such top-ups.',
  ]);
});

test.each<[string, Partial<TopUpFacts>, RegExp]>([
  ['a draw that is due', { secondsUntilDraw: 0 }, /due now/],
  ['credits that do not cover one', { drawsLeft: 0 }, /do not cover it/],
  ['credits for one', { drawsLeft: 1 }, /one such top-up\./],
  ['no estimate', { estimateUsd: null }, /enough for another day or so/],
  ['no look-ahead told', { lookAheadMs: null }, /less than 1 d is left/],
  ['nothing being spent', { spending: false }, /nothing is drawn/],
])('%s', (_, change, words) => {
  expect(onWords({ ...facts, ...change }).join(' ')).toMatch(words);
});

test('what is not known is left out', () => {
  expect(onWords({ ...facts, secondsUntilDraw: null, drawsLeft: null })).toHaveLength(1);
});

test('off says what happens then', () => {
  expect(offWords(true).join(' ')).toMatch(/closed unless you add funds/);
  expect(offWords(false).join(' ')).toMatch(/what you add yourself/);
});
