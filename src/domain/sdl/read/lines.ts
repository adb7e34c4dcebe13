/** Line and column, both from 1; columns count UTF-16 units, as editors do. */
export type SdlRange = {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
};

export type Lines = {
  /** The range between two offsets: never empty, never outside the text (an empty text has neither). */
  range: (from: number, to: number) => SdlRange;
  /** The range between two offsets of the text exactly, empty where they are the same. */
  exactRange: (from: number, to: number) => SdlRange;
};

/** The lines of a text, whichever line endings it has. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  function place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  function range(from: number, to: number): SdlRange {
    let start = wholeBreak(text, clamp(from, text.length));
    let end = wholeBreak(text, clamp(to, text.length));
    if (end <= start) [start, end] = oneCharacterAt(text, start);
    return exactRange(start, end);
  }

  function exactRange(from: number, to: number): SdlRange {
    const first = place(from);
    const last = place(to);
    return {
      startLine: first.line,
      startColumn: first.column,
      endLine: last.line,
      endColumn: last.column,
    };
  }

  return { range, exactRange };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}

/** Never between the two characters of a Windows line break. */
function wholeBreak(text: string, offset: number): number {
  return text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
}

/** The character at an offset, or the nearest one before it at the end of a line or of the text. */
function oneCharacterAt(text: string, offset: number): [number, number] {
  const isInk = (index: number): boolean => /\S/.test(text.charAt(index));
  const isBreak = (index: number): boolean => /[\r\n]/.test(text.charAt(index));
  if (offset < text.length && !isBreak(offset)) return [offset, offset + 1];
  let before = offset - 1;
  while (before >= 0 && !isInk(before) && (offset === text.length || !isBreak(before))) before -= 1;
  if (before >= 0 && !isBreak(before)) return [before, before + 1];
  const start = wholeBreak(text, Math.max(0, Math.min(offset, text.length - 1)));
  const width = text.startsWith('\r\n', start) ? 2 : 1;
  return [start, Math.min(start + width, text.length)];
}
