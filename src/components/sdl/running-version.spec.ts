import { expect, test } from 'vitest';
import { driftOf, runningVersion } from './running-version.ts';

const versions = (...hashes: (string | null)[]) =>
  hashes.map((hash, at) => ({ hash, version: at + 1 }));

test.each([
  ['a', [], 'none'],
  ['a', ['a'], 'same'],
  ['b', ['a', 'b'], 'same'],
  ['a', ['a', 'b'], 'older'],
  ['c', ['a', 'b'], 'drifted'],
  ['c', ['a', null], 'untold'],
  ['unknown_value', ['a'], 'untold'],
  ['', ['a'], 'untold'],
])('hash %s on chain beside %o here is %s', (hash, hashes, drift) => {
  expect(driftOf(versions(...hashes), hash)).toBe(drift);
});

test('what runs is the newest version of the chain’s hash, else the newest there is', () => {
  expect(runningVersion(versions('a', 'b', 'a', 'c'), 'a')?.version).toBe(3);
  expect(runningVersion(versions('a', 'b'), 'x')?.version).toBe(2);
  expect(runningVersion([], 'x')).toBeNull();
});
