import { expect, test } from 'vitest';
import { keptSdl } from './kept-sdl.ts';

const versions = (...hashes: (string | null)[]) =>
  hashes.map((hash, at) => ({ hash, version: at + 1 }));

test.each([
  ['a', ['a'], 1, 'matches'],
  ['a', ['a', 'b', 'a', 'c'], 3, 'matches'],
  ['x', ['a', 'b'], 2, 'differs'],
  ['x', ['a', null], 2, 'cannot-tell'],
  ['unknown_value', ['a', 'b'], 2, 'cannot-tell'],
] as const)(
  'with %s on chain, of %o version %i is taken: %s',
  (onChain, hashes, version, match) => {
    expect(keptSdl(versions(...hashes), onChain)).toEqual({
      version: { hash: hashes[version - 1], version },
      match,
    });
  },
);

test('without a version there is nothing to take', () => {
  expect(keptSdl([], 'a')).toBeNull();
});
