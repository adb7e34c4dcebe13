import { describe, expect, it } from 'vitest';
import { interpolate, interpolateText } from './interpolate.ts';

const plain = (text: string): { value: string; missing: string[] } => {
  const missing: string[] = [];
  const value = interpolateText(text, (name) => missing.push(name));
  return { value, missing };
};

describe('a variable in a compose file', () => {
  it.each([
    ['nginx:${TAG:-1.27}', 'nginx:1.27', []],
    ['nginx:${TAG-1.27}', 'nginx:1.27', []],
    ['${A:-${B:-deep}}', 'deep', []],
    ['${A:-${B}}', 'CHANGE-ME', ['B']],
    ['${A:-}', '', []],
    ['${A}', 'CHANGE-ME', ['A']],
    ['$A/$B_1', 'CHANGE-ME/CHANGE-ME', ['A', 'B_1']],
    ['${A:?must be set}', 'CHANGE-ME', ['A']],
    ['${A:+set}', '', []],
    ['$$A and $${A}', '$A and ${A}', []],
    ['costs $5 or $', 'costs $5 or $', []],
    ['${unclosed', '${unclosed', []],
    ['${1BAD}', '${1BAD}', []],
    ['${A!x}', '${A!x}', []],
    ['plain', 'plain', []],
  ])('%j is %j', (text, value, missing) => {
    expect(plain(text)).toEqual({ value, missing });
  });

  it('is filled in everywhere but in keys', () => {
    const missing: string[] = [];
    const value = { $KEY: ['${A:-1}', null, { b: '$B' }] };
    const filled = interpolate(value, (name) => missing.push(name));
    expect(filled).toEqual({ $KEY: ['1', null, { b: 'CHANGE-ME' }] });
    expect(missing).toEqual(['B']);
  });
});
