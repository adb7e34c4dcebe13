import { valueAt } from './values.ts';
import type { OutlineList, OutlineMap, OutlineNode, OutlineScalar, Slot } from './outline-types.ts';
import {
  blockKey,
  isGap,
  isLineDone,
  lineEnd,
  nextLine,
  plain,
  plainEnd,
  skipSpaces,
} from './scalars.ts';

/** The outline of the first document of a text, whatever state it is in; null for an empty one. */
export function outlineOf(text: string): OutlineNode | null {
  return new BlockReader(text).read();
}

/** An open collection and the place in it that the next deeper line fills. */
type Open = { column: number; node: OutlineMap | OutlineList | null; slot: Slot };

class BlockReader {
  private readonly text: string;
  private readonly document: Slot = { value: null };
  private readonly open: Open[] = [{ column: -1, node: null, slot: this.document }];
  private line = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): OutlineNode | null {
    const { text } = this;
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    let begun = false;
    while (at < text.length) {
      this.line = at;
      const ink = skipSpaces(text, at);
      const marker = ink === at ? /^(?:---|\.\.\.)(?=\s|$)|^%/.exec(text.slice(at, at + 4)) : null;
      if (isLineDone(text, ink)) at = nextLine(text, ink);
      else if (marker?.[0] === '%') at = nextLine(text, at);
      else if (marker && (begun || marker[0] === '...')) break;
      else {
        begun = true;
        at = this.content(marker ? skipSpaces(text, at + 3) : ink);
      }
    }
    return this.document.value;
  }

  /** Reads what begins here, and returns where the next line begins. */
  private content(at: number): number {
    const { text } = this;
    if (isLineDone(text, at)) return nextLine(text, at);
    const column = at - this.line;
    if (text[at] === '-' && isGap(text[at + 1])) {
      const list = this.listAt(column, at);
      if (!list) return nextLine(text, at);
      const item = { start: at, value: null };
      list.items.push(item);
      this.open.push({ column, node: list, slot: item });
      this.grow(at + 1);
      return this.content(skipSpaces(text, at + 1));
    }
    const found = blockKey(text, at);
    if (found) {
      const map = this.mapAt(column, at);
      if (!map) return nextLine(text, at);
      const entry = { ...found, value: null };
      map.entries.push(entry);
      this.open.push({ column, node: map, slot: entry });
      this.grow(found.colon + 1);
      return this.value(skipSpaces(text, found.colon + 1), entry, column);
    }
    return this.loose(at, column);
  }

  /** A line, or the rest of one after a dash, that is neither key nor item. */
  private loose(at: number, column: number): number {
    this.closeTo(column);
    const list = this.top();
    const holder = this.open.at(-2);
    if (list.node?.kind === 'list' && list.column === column && holder?.column !== column) {
      // Under the dashes of a list: an item whose dash is still to come.
      const item = { start: at, value: null };
      list.node.items.push(item);
      return this.value(at, item, column);
    }
    this.leaveListAt(column);
    const top = this.top();
    if (top.node?.kind === 'map' && top.column === column) {
      const end = plainEnd(this.text, at);
      top.node.entries.push({ key: plain(this.text, at, end), colon: null, value: null });
      this.grow(end);
      return nextLine(this.text, at);
    }
    if (top.slot.value) return nextLine(this.text, at);
    return this.value(at, top.slot, top.column);
  }

  /** Reads a value into its place. */
  private value(at: number, slot: Slot, parent: number): number {
    const { text } = this;
    if (isLineDone(text, at)) return nextLine(text, at);
    const property = /^[&!]\S*/.exec(text.slice(at, lineEnd(text, at)))?.[0];
    if (property) {
      const next = skipSpaces(text, at + property.length);
      const anchor = property.startsWith('&') ? property.slice(1) : undefined;
      if (isLineDone(text, next)) {
        this.pendingAnchor = anchor === undefined ? this.pendingAnchor : { slot, anchor };
        return nextLine(text, next);
      }
      const end = slot.value ? next : this.value(next, slot, parent);
      if (slot.value && anchor !== undefined) slot.value.anchor = anchor;
      return end;
    }
    const node = valueAt(text, at, parent);
    this.fill(slot, node);
    return nextLine(text, node.to);
  }

  private pendingAnchor: { slot: Slot; anchor: string } | null = null;

  private listAt(column: number, at: number): OutlineList | null {
    this.closeTo(column);
    const top = this.top();
    if (top.column === column && top.node?.kind === 'list') {
      this.open.pop();
      return top.node;
    }
    const list: OutlineList = { kind: 'list', flow: false, column, from: at, to: at, items: [] };
    return this.nest(list, top) === list ? list : null;
  }

  private mapAt(column: number, at: number): OutlineMap | null {
    this.closeTo(column);
    this.leaveListAt(column);
    const top = this.top();
    if (top.column === column && top.node?.kind === 'map') {
      this.open.pop();
      return top.node;
    }
    const map: OutlineMap = { kind: 'map', flow: false, column, from: at, to: at, entries: [] };
    const word = top.slot.value;
    if (word?.kind === 'scalar' && word.style === 'plain' && this.columnOf(word) === column) {
      // What was read as a value turns out to be a key whose colon is still to come.
      map.from = word.from;
      map.entries.push({ key: word, colon: null, value: null });
      top.slot.value = map;
      return map;
    }
    const nested = this.nest(map, top);
    return nested?.kind === 'map' ? nested : null;
  }

  /** A list may stand at the column of the key that holds it; anything else there ends it. */
  private leaveListAt(column: number): void {
    const { node, column: at } = this.top();
    if (at === column && node?.kind === 'list') this.open.pop();
  }

  private columnOf({ from }: OutlineScalar): number {
    return from - (this.text.lastIndexOf('\n', from - 1) + 1);
  }

  /** Puts a new collection where it belongs; a line between two levels joins what is there. */
  private nest<T extends OutlineMap | OutlineList>(node: T, top: Open): OutlineNode | null {
    const { value } = top.slot;
    if (!value) {
      this.fill(top.slot, node);
      return node;
    }
    return value.kind === node.kind && !value.flow ? value : null;
  }

  private fill(slot: Slot, node: OutlineNode): void {
    slot.value = node;
    if (this.pendingAnchor?.slot === slot) node.anchor = this.pendingAnchor.anchor;
    this.pendingAnchor = null;
    this.grow(node.to);
  }

  private closeTo(column: number): void {
    while (this.top().column > column) this.open.pop();
  }

  private top(): Open {
    return this.open.at(-1) ?? { column: -1, node: null, slot: this.document };
  }

  /** Every open collection reaches at least this far. */
  private grow(to: number): void {
    for (const { node } of this.open) if (node && node.to < to) node.to = to;
  }
}
