import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { yamlTokens } from './yaml-tokens.ts';

const drawn = (line: string): string =>
  yamlTokens(line)
    .map(({ kind, text }) => `${kind[0]}<${text}>`)
    .join('');

it.each([
  ['services:', 'k<services>m<:>'],
  ['  - port: 80 # http', 'm<  - >k<port>m<:>v< 80 >c<# http>'],
  ['    image: nginx:1.27', 'm<    >k<image>m<:>v< nginx:1.27>'],
  ['      - --model', 'm<      - >v<--model>'],
  ['# a comment: of words', 'c<# a comment: of words>'],
  ['a: "not # a comment"', 'k<a>m<:>v< "not # a comment">'],
  ['a: b#c', 'k<a>m<:>v< b#c>'],
  ['"a b": c', 'k<"a b">m<:>v< c>'],
  ['<<: *base', 'k<<<>m<:>v< *base>'],
  ['- URL=http://a', 'm<- >v<URL=http://a>'],
  ['', ''],
])('%j', (line, parts) => {
  expect(drawn(line)).toBe(parts);
});

it('loses nothing of a line', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '"', "'", '-', '\\', '\t') });
  fc.assert(
    fc.property(line, (text) => {
      expect(
        yamlTokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
