import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './words.ts';

describe('a command line', () => {
  it.each([
    ['npm run start', ['npm', 'run', 'start']],
    [`sh -c "echo 'a b' && run"`, ['sh', '-c', "echo 'a b' && run"]],
    [`a 'b "c"' d`, ['a', 'b "c"', 'd']],
    [`a"b c"d`, ['ab cd']],
    [`a\\ b "\\"q\\" \\n"`, ['a b', '"q" \\n']],
    [`one ''`, ['one', '']],
    ['  padded\n and\\\nfolded ', ['padded', 'andfolded']],
    ['', []],
    ["it's open", null],
  ])('%j has the words %j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  it('gives quoted words back as they were', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '$', '\n') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const line = words.map((one) => `'${one}'`).join(' ');
        expect(splitWords(line)).toEqual(words);
      }),
    );
  });
});
