import { expect, test } from 'vitest';
import { choicesOf, firstPair, pairFor } from './pair.ts';

const version = (number: number, sdl: string, note = '') => ({
  upstream: '/sim/a',
  owner: 'akash1a',
  dseq: '7',
  version: number,
  sdl,
  hash: null,
  manifest: null,
  groups: [],
  at: 1,
  note,
});
const two = [version(1, 'a', 'first'), version(2, 'b')];

test('everything can be compared with everything', () => {
  expect(choicesOf(two, 'c')).toEqual([
    { value: 'editor', label: 'The text in the editor', text: 'c' },
    { value: '2', label: 'Version 2', text: 'b' },
    { value: '1', label: 'Version 1, first', text: 'a' },
  ]);
});

test.each([
  ['the editor’s text with the newest', two, 'c', { from: '2', to: 'editor' }],
  ['the two newest where the editor holds the newest', two, 'b', { from: '1', to: '2' }],
  ['the only version with the editor', two.slice(0, 1), 'a', { from: '1', to: 'editor' }],
])('compares first %s', (_, versions, text, pair) => {
  expect(firstPair(choicesOf(versions, text))).toEqual(pair);
});

test.each([
  ['2', { from: '1', to: '2' }],
  ['1', { from: '1', to: 'editor' }],
])('compares version %s with its neighbour', (chosen, pair) => {
  expect(pairFor(choicesOf(two, 'c'), chosen)).toEqual(pair);
});
