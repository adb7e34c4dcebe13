import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { lineEnd, lineStart, nextLine } from '#domain/sdl/outline/scalars.ts';

/** Columns a level. */
const STEP = 2;

export type Layout = {
  /** By offset of a line's beginning: the column where its first character belongs. */
  columns: ReadonlyMap<number, number>;
  /** By offset of a line inside a value of several lines: how far all of that value moves. */
  shifts: ReadonlyMap<number, number>;
  /** Spaces between a dash and what follows it on its line, by their offsets. */
  gaps: readonly { from: number; to: number }[];
};

/** Where the lines of a block document belong. */
export function layOut(text: string, root: OutlineNode | null): Layout {
  const columns = new Map<number, number>();
  const shifts = new Map<number, number>();
  const gaps: { from: number; to: number }[] = [];
  const waiting: { node: OutlineNode; column: number; owner: number }[] = [];
  const visit = (node: OutlineNode | null, column: number, owner: number): void => {
    if (node) waiting.push({ node, column, owner });
  };

  /** Lets a line begin at a column, where it begins with what stands at the offset. */
  function place(at: number, column: number): number {
    const line = lineStart(text, at);
    if (text.slice(line, at).trim() !== '') return columns.get(line) ?? 0;
    columns.set(line, column);
    return column;
  }

  /** How far the line of an offset moves. */
  function shiftOf(at: number): number {
    const line = lineStart(text, at);
    const column = /[^ \t]/.exec(text.slice(line, lineEnd(text, line)))?.index ?? 0;
    return (columns.get(line) ?? column) - column;
  }

  function shiftInside(node: OutlineNode): void {
    const shift = shiftOf(node.from);
    for (let line = nextLine(text, node.from); line < node.to; line = nextLine(text, line)) {
      shifts.set(line, shift);
    }
  }

  function isBelow(node: OutlineNode, owner: number): boolean {
    return lineStart(text, node.from) > owner;
  }

  visit(root, 0, -1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, column, owner } = next;
    if (node.kind === 'map' && !node.flow) {
      for (const { key, value } of node.entries) {
        place(key.from, column);
        visit(value, column + STEP, key.from);
      }
    } else if (node.kind === 'list' && !node.flow) {
      for (const { start, value } of node.items) {
        place(start, column);
        if (value && !isBelow(value, start)) gaps.push({ from: start + 1, to: value.from });
        visit(value, column + STEP, start);
      }
    } else {
      if (isBelow(node, owner)) place(node.from, column);
      shiftInside(node);
    }
  }
  return { columns, shifts, gaps };
}
