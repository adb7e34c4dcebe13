import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editEndings, joinEndings, splitEndings } from './line-endings.ts';

const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  'a',
  'key: value',
  '  ',
  '',
  '\u2028',
  '\uFEFF',
  '\u{1F600}',
  '\uD800',
);
const anyText = fc.oneof(
  fc.array(piece).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

/** What an editor does with a change, in the plainest way. */
function editShown(shown: string, from: number, to: number, text: string): string {
  return shown.slice(0, from) + text + shown.slice(to);
}
const lineAt = (shown: string, offset: number): number => shown.slice(0, offset).split('\n').length;

describe('line endings', () => {
  it('come back exactly as they were, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(joinEndings(splitEndings(text))).toBe(text);
      }),
    );
  });

  it('are all \\n on screen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { shown, endings } = splitEndings(text);
        expect(shown).not.toMatch(/\r/);
        expect(endings).toHaveLength(shown.split('\n').length - 1);
      }),
    );
  });

  it('outside a change stay what they were', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, pasted, a, b) => {
        const { shown, endings } = splitEndings(text);
        const [from = 0, to = 0] = [a % (shown.length + 1), b % (shown.length + 1)].sort(
          (x, y) => x - y,
        );
        const insert = splitEndings(pasted);
        const change = {
          startLine: lineAt(shown, from),
          endLine: lineAt(shown, to),
          text: insert.shown,
        };
        const after = {
          shown: editShown(shown, from, to, insert.shown),
          endings: editEndings(endings, change, insert.endings),
        };
        const head = joinEndings({ shown: shown.slice(0, from), endings });
        const tail = joinEndings({
          shown: shown.slice(to),
          endings: endings.slice(change.endLine - 1),
        });
        expect(joinEndings(after)).toBe(head + pasted + tail);
      }),
    );
  });

  it.each([
    { text: 'a\r\nb', typedAfterLine: 2, expected: 'a\r\nb\r\n' },
    { text: 'a\nb', typedAfterLine: 2, expected: 'a\nb\n' },
    { text: 'a', typedAfterLine: 1, expected: 'a\n' },
    { text: 'a\nb\r\nc', typedAfterLine: 3, expected: 'a\nb\r\nc\r\n' },
  ])('of a new line follow the line before: $text', ({ text, typedAfterLine, expected }) => {
    const { shown, endings } = splitEndings(text);
    const change = { startLine: typedAfterLine, endLine: typedAfterLine, text: '\n' };
    expect(joinEndings({ shown: `${shown}\n`, endings: editEndings(endings, change) })).toBe(
      expected,
    );
  });
});
