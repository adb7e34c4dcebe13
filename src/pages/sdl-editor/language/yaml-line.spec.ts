import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlLine, YAML_START } from './yaml-line.ts';
import type { YamlState } from './yaml-line.ts';

/** `kind«text»` of each stretch with ink, lines apart. */
function drawn(text: string): string[] {
  let state: YamlState = YAML_START;
  return text.split('\n').map((line) => {
    const read = readYamlLine(line, state);
    state = read.state;
    return read.stretches
      .map(({ from, kind }, at) => ({ kind, ink: line.slice(from, read.stretches[at + 1]?.from) }))
      .filter(({ ink }) => ink.trim() !== '')
      .map(({ kind, ink }) => `${kind}«${ink}»`)
      .join(' ');
  });
}

describe('a line of YAML', () => {
  it.each<[text: string, lines: string[]]>([
    ['services:', ['key«services» mark«:»']],
    ['  - port: 80 # http', ['mark«-» key«port» mark«:» number«80» comment«# http»']],
    ['a: nginx:1.27', ['key«a» mark«:» text«nginx:1.27»']],
    ['a: b#c', ['key«a» mark«:» text«b#c»']],
    ['a: two words # c', ['key«a» mark«:» text«two words» comment«# c»']],
    ['- A=b: c', ['mark«-» key«A=b» mark«:» text«c»']],
    ['- http://x', ['mark«-» text«http://x»']],
    ['"a b": true', ['key«"a b"» mark«:» word«true»']],
    ['a: "x # y" # c', ['key«a» mark«:» quoted«"x # y"» comment«# c»']],
    ["a: 'it''s'", ["key«a» mark«:» quoted«'it''s'»"]],
    [
      'a: { b: 1, c: [x, "y"] }',
      [
        'key«a» mark«:» bracket«{» key«b» mark«:» number«1» mark«,» key«c» mark«:» bracket«[» text«x» mark«,» quoted«"y"» bracket«]» bracket«}»',
      ],
    ],
    ['a: &x\n  <<: *x', ['key«a» mark«:» anchor«&x»', 'key«<<» mark«:» anchor«*x»']],
    [
      'a: |\n  b: 1\n\n  # text\nc: 2',
      ['key«a» mark«:» mark«|»', 'text«  b: 1»', '', 'text«  # text»', 'key«c» mark«:» number«2»'],
    ],
    [
      '- a: >-\n   x\n  b: 1',
      ['mark«-» key«a» mark«:» mark«>-»', 'text«   x»', 'key«b» mark«:» number«1»'],
    ],
    ['- |\n x\n- y', ['mark«-» mark«|»', 'text« x»', 'mark«-» text«y»']],
    [
      'a: "x\n  y: z"\nb: 1',
      ['key«a» mark«:» quoted«"x»', 'quoted«  y: z"»', 'key«b» mark«:» number«1»'],
    ],
    [
      'a: [x,\n  y]\nb: 1',
      [
        'key«a» mark«:» bracket«[» text«x» mark«,»',
        'text«y» bracket«]»',
        'key«b» mark«:» number«1»',
      ],
    ],
    ['--- # c\na: 0.5', ['mark«---» comment«# c»', 'key«a» mark«:» number«0.5»']],
    ['a: 512Mi', ['key«a» mark«:» text«512Mi»']],
  ])('%j', (text, lines) => {
    expect(drawn(text)).toEqual(lines);
  });

  it('ends, whatever stands there, and covers the line in order', () => {
    const bits = fc.constantFrom(
      'a',
      ' ',
      ':',
      '#',
      '"',
      "'",
      '-',
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '&',
      '*',
      '!',
      '%',
      '\\',
      '\t',
      '?',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: bits }), { maxLength: 5 }), (lines) => {
        let state: YamlState = YAML_START;
        for (const line of lines) {
          const read = readYamlLine(line, state);
          state = read.state;
          const starts = read.stretches.map(({ from }) => from);
          expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
          if (line !== '' && starts.length > 0) expect(starts[0]).toBe(0);
          expect(state.flow).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
