import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBasePath } from './base-path.ts';

const ORIGIN = 'http://localhost:3000';

test.each([
  ['/console-api', '/console-api'],
  ['  /console-api/ \n', '/console-api'],
  ['/sim/demo//', '/sim/demo'],
  ['http://localhost:3000/sim/demo/', '/sim/demo'],
])('%j is the path %s', (text, basePath) => {
  expect(readBasePath(text, ORIGIN)).toEqual({ ok: true, basePath });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['console-api', 'not-a-path'],
  ['/', 'root'],
  ['///', 'other-origin'],
  ['//evil.example/x', 'other-origin'],
  ['\\\\evil.example', 'other-origin'],
  ['https://console-api.akash.network', 'other-origin'],
  ['http://localhost:3000.evil.example/x', 'other-origin'],
  ['javascript:alert(1)', 'other-origin'],
  ['/a/../b', 'unsafe'],
  ['/a/./b', 'unsafe'],
  ['/a//b', 'unsafe'],
  ['/a?b', 'unsafe'],
  ['/a#b', 'unsafe'],
  ['/a b', 'unsafe'],
  ['/a\\b', 'unsafe'],
  ['/a%2e%2e', 'unsafe'],
  ['/a\u202Eb', 'unsafe'],
  ['/<script>', 'unsafe'],
  ['/console-api/v1', 'ends-in-version'],
  [`/${'a'.repeat(300)}`, 'too-long'],
])('%j is refused: %s', (text, reason) => {
  expect(readBasePath(text, ORIGIN)).toEqual({ ok: false, reason });
});

test('whatever is accepted stays on this origin and says the same when read again', () => {
  const pieces = fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    'a',
    'Z9',
    '?',
    '#',
    '@',
    ':',
    '\\',
    '%2f',
    ' ',
    'v1',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const read = readBasePath(parts.join(''), ORIGIN);
      if (!read.ok) return;
      const url = new URL(read.basePath, ORIGIN);
      expect(url.origin).toBe(ORIGIN);
      expect(url.pathname).toBe(read.basePath);
      expect(readBasePath(read.basePath, ORIGIN)).toEqual(read);
    }),
  );
});
