import type { OutlineList, OutlineMap, OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { outlineOf } from '#domain/sdl/outline/outline.ts';
import { lineStart } from '#domain/sdl/outline/scalars.ts';
import type { Key } from '#domain/sdl/read/path.ts';
import { HOLE, tokenAt } from './token.ts';
import type { Token } from './token.ts';

/** Where in the document somebody is writing. */
export type Cursor = {
  token: Token;
  /** Of the value that is being written, or of the map that gets a key. */
  path: readonly Key[];
  role: 'key' | 'value';
  /** What holds the key or value; null where it is the first in there. */
  holder: OutlineMap | OutlineList | null;
  /** In braces or brackets. */
  flow: boolean;
  /** On the line of its own key or dash. */
  inline: boolean;
  /** Column of the token, from 0. */
  column: number;
  /** The key has its colon already. */
  hasColon: boolean;
  /** The whole document, with a stand-in for what is being written. */
  root: OutlineNode | null;
};

/** Where the cursor is, or null in a comment, a longer text or nowhere in particular. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const token = tokenAt(text, offset);
  if (!token) return null;
  const start = lineStart(text, token.from);
  const root = outlineOf(text.slice(0, token.from) + HOLE + text.slice(token.to));
  const found = locate(root, token.from);
  if (!found) return null;
  const column = token.from - start;
  return { ...found, token, column, inline: found.line >= start, root };
}

type Found = Pick<Cursor, 'path' | 'role' | 'holder' | 'flow' | 'hasColon'> & {
  /** Offset of the colon or dash that the value follows, of the key itself for a key. */
  line: number;
};

function locate(root: OutlineNode | null, at: number): Found | null {
  const path: Key[] = [];
  let holder: OutlineMap | OutlineList | null = null;
  let before = -1;
  for (let node = root; node;) {
    if (node.kind === 'scalar') {
      if (node.text !== HOLE || node.from !== at) return null;
      return { path, role: 'value', holder, flow: flowOf(holder), hasColon: false, line: before };
    }
    if (node.kind === 'alias') return null;
    holder = node;
    const inside = (value: OutlineNode | null): boolean =>
      value !== null && value.from <= at && at < value.to;
    if (node.kind === 'list') {
      const index = node.items.findIndex(({ value }) => inside(value));
      const item = node.items[index];
      if (!item) return null;
      if (!node.flow && item.start === at) {
        return { path, role: 'value', holder, flow: false, hasColon: false, line: -1 };
      }
      path.push(index);
      before = item.start;
      node = item.value;
      continue;
    }
    const key = node.entries.find((one) => one.key.from === at && one.key.text === HOLE);
    if (key) {
      const hasColon = key.colon !== null;
      return { path, role: 'key', holder, flow: node.flow, hasColon, line: at };
    }
    const entry = node.entries.find(({ value }) => inside(value));
    if (!entry) return null;
    path.push(entry.key.text);
    before = entry.colon ?? -1;
    node = entry.value;
  }
  return null;
}

function flowOf(holder: OutlineMap | OutlineList | null): boolean {
  return holder?.flow ?? false;
}
