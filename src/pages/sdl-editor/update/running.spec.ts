import { expect, test } from 'vitest';
import { runningOf } from './running.ts';

const version = (sdl: string, hash: string | null) => ({
  upstream: '/sim/a',
  owner: 'akash1a',
  dseq: '7',
  version: 1,
  sdl,
  hash,
  manifest: null,
  groups: [],
  at: 1,
  note: '',
});
const served = (sdl: string, hash: string | null) => ({ sdl, hash });

test.each([
  ['the kept version of the chain’s hash', [version('a', 'x')], 'x', null, 'a', 'browser', 'same'],
  ['nothing anywhere', [], 'x', null, null, 'browser', 'none'],
  ['what the server keeps, held by the chain', [], 'x', served('s', 'x'), 's', 'server', 'same'],
  ['what the server keeps of old', [], 'x', served('s', 'o'), 's', 'server', 'drifted'],
  ['what nobody can hash', [], 'x', served('s', null), 's', 'server', 'untold'],
  [
    'the server’s where ours differs',
    [version('a', 'o')],
    'x',
    served('s', 'x'),
    's',
    'server',
    'same',
  ],
  ['ours where both differ', [version('a', 'o')], 'x', served('s', 'p'), 'a', 'browser', 'drifted'],
  ['ours where both match', [version('a', 'x')], 'x', served('s', 'x'), 'a', 'browser', 'same'],
  ['what cannot be told', [version('a', 'x')], 'unknown_value', null, 'a', 'browser', 'untold'],
] as const)('%s', (_, versions, onChain, kept, sdl, from, drift) => {
  expect(runningOf(versions, onChain, kept)).toEqual({ sdl, from, drift });
});
