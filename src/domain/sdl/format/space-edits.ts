import type { OffsetEdit } from '#domain/sdl/fixes/sheet.ts';
import { lineEnd, nextLine, skipSpaces } from '#domain/sdl/outline/scalars.ts';
import type { Layout } from './lay-out.ts';

/** The changes of spaces that a layout asks for, in the order of the text; empty where all is well. */
export function spaceEdits(text: string, layout: Layout): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  const change = (from: number, to: number, put: string): void => {
    if (text.slice(from, to) !== put) edits.push({ from, to, text: put });
  };
  for (
    let line = text.startsWith('\uFEFF') ? 1 : 0;
    line < text.length;
    line = nextLine(text, line)
  ) {
    const end = lineEnd(text, line);
    const ink = skipSpaces(text, line);
    const shift = layout.shifts.get(line);
    if (shift !== undefined) {
      // Inside a value of several lines: all of it moves, and nothing else changes.
      if (end > line) change(line, ink, ' '.repeat(Math.max(0, ink - line + shift)));
      continue;
    }
    if (ink >= end) {
      change(line, end, '');
      continue;
    }
    const column = layout.columns.get(line) ?? commentColumn(text, layout, line, ink);
    change(line, ink, ' '.repeat(column));
    let last = end;
    while (last > ink && /\s/.test(text.charAt(last - 1))) last -= 1;
    change(last, end, '');
  }
  const gaps = layout.gaps.map(({ from, to }) => ({ from, to, text: ' ' }));
  edits.push(
    ...gaps.filter(({ from, to, text: put }) => to > from && text.slice(from, to) !== put),
  );
  if (text.length > 0 && !/[\r\n]$/.test(text)) {
    edits.push({ from: text.length, to: text.length, text: text.includes('\r\n') ? '\r\n' : '\n' });
  }
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * A comment on a line of its own goes with the line below at its column, else with the one above,
 * else with the line below.
 */
function commentColumn(text: string, { columns }: Layout, line: number, ink: number): number {
  const column = ink - line;
  const below = neighbour(text, columns, line, 1);
  const above = neighbour(text, columns, line, -1);
  const same = [below, above].find((other) => other?.was === column);
  return (same ?? below ?? above)?.is ?? column;
}

type Column = { was: number; is: number };

/** The nearest line with a place of its own, as it was and as it will be. */
function neighbour(
  text: string,
  columns: ReadonlyMap<number, number>,
  from: number,
  direction: 1 | -1,
): Column | undefined {
  let line = from;
  while (direction === 1 ? line < text.length : line > 0) {
    line = direction === 1 ? nextLine(text, line) : previousLine(text, line);
    const is = columns.get(line);
    if (is !== undefined) return { was: skipSpaces(text, line) - line, is };
  }
  return undefined;
}

function previousLine(text: string, line: number): number {
  let at = line - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at -= 1;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return Math.max(0, at);
}
