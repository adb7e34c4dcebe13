import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { cpuText, scalar, sizeText } from './scalar.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', ':', ' ', '#', '-', '"', "'", '\n', '0', '=', '\ud800') }),
  fc.constantFrom(
    'on',
    'Null',
    '~',
    '012',
    '2024-01-01',
    '1e3',
    '<<',
    '0x1f',
    '--',
    '-',
    '_1',
    '=',
  ),
);

describe('a text in YAML', () => {
  it('is read back as itself, in a list and as a key', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(load(`- ${scalar(value)}\n`)).toEqual([value]);
        expect(load(`- ${scalar(value)} # a comment\n`)).toEqual([value]);
        expect(Object.keys(load(`${scalar(value)}: 1\n`) as object)).toEqual([value]);
      }),
    );
  });

  it.each([
    ['nginx:1.27', 'nginx:1.27'],
    ['ghcr.io/acme/web:1.2', 'ghcr.io/acme/web:1.2'],
    ['--port=3000', '--port=3000'],
    ['KEY=value', 'KEY=value'],
    ['/var/lib', '/var/lib'],
    ['yes', '"yes"'],
    ['a b', '"a b"'],
    ['a:', '"a:"'],
    ['', '""'],
  ])('%j is written %s', (value, written) => {
    expect(scalar(value)).toBe(written);
  });
});

it.each([
  [1024, '1Gi'],
  [1536, '1536Mi'],
  [64, '64Mi'],
])('%d mebibytes are %s', (mebi, written) => {
  expect(sizeText(mebi)).toBe(written);
});

it('writes CPU in cores', () => {
  expect([10, 250, 1000, 1500].map(cpuText)).toEqual(['0.01', '0.25', '1', '1.5']);
});
