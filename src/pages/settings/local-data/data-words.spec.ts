import { expect, test } from 'vitest';
import { countWords, sizeWords } from './data-words.ts';

const none = { vault: 0, drafts: 0, names: 0, selections: 0, journal: 0 };

test.each([
  [none, 'nothing'],
  [{ ...none, vault: 3, drafts: 1 }, '3 SDL versions, 1 draft'],
  [{ ...none, selections: 1, journal: 2 }, '1 choice of bids, 2 activity entries'],
])('%j reads %s', (counts, words) => {
  expect(countWords(counts)).toBe(words);
});

test.each([
  [0, 'less than 1 MiB'],
  [1_048_575, 'less than 1 MiB'],
  [3_400_000, 'about 3 MiB'],
])('%d bytes read %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
