import type {
  OutlineAlias,
  OutlineList,
  OutlineMap,
  OutlineNode,
  OutlineScalar,
} from './outline-types.ts';
import {
  closingQuote,
  isGap,
  lineEnd,
  nextLine,
  plain,
  quoted,
  readsLikeEntry,
  skipSpaces,
} from './scalars.ts';

/** Deeper nesting than anybody writes would only exhaust the stack. */
const MOST_DEPTH = 100;

type Flow = OutlineMap | OutlineList;

/**
 * Reads a collection in brackets. Where its end is missing it ends before the next line that is
 * indented no deeper than what it belongs to and reads like an entry of its own.
 * @param parent column of the entry or item that holds the collection, -1 for the document
 */
export function readFlow(text: string, start: number, parent: number): Flow {
  return new FlowReader(text, parent).collection(start, 0);
}

class FlowReader {
  private abandoned = false;
  private readonly text: string;
  private readonly parent: number;

  constructor(text: string, parent: number) {
    this.text = text;
    this.parent = parent;
  }

  collection(start: number, depth: number): Flow {
    const { text } = this;
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const isMap = text[start] === '{';
    const map: OutlineMap = { kind: 'map', flow: true, column, from: start, to: 0, entries: [] };
    const list: OutlineList = { kind: 'list', flow: true, column, from: start, to: 0, items: [] };
    const node = isMap ? map : list;
    let at = start + 1;
    for (;;) {
      at = this.skip(at);
      const character = text[at];
      if (this.abandoned || character === undefined) break;
      if (character === '}' || character === ']') {
        at += 1;
        break;
      }
      if (character === ',') at += 1;
      else if (isMap) at = this.entry(map, at, depth);
      else at = this.item(list, at, depth);
    }
    node.to = this.abandoned ? this.inkBefore(at) : Math.min(at, text.length);
    return node;
  }

  private entry(map: OutlineMap, start: number, depth: number): number {
    const node = this.node(start, depth);
    if (node.kind !== 'scalar') return Math.max(node.to, start + 1);
    const colon = this.skip(node.to);
    if (this.abandoned || !this.isColon(colon, node)) {
      map.entries.push({ key: node, colon: null, value: null });
      return Math.max(node.to, start + 1);
    }
    const at = this.skip(colon + 1);
    const done = this.abandoned || this.text[at] === undefined || ',}]'.includes(this.text[at]);
    const value = done ? null : this.node(at, depth);
    map.entries.push({ key: node, colon, value });
    return value ? Math.max(value.to, at + 1) : colon + 1;
  }

  private item(list: OutlineList, start: number, depth: number): number {
    const node = this.node(start, depth);
    const colon = this.skip(node.to);
    if (!this.abandoned && node.kind === 'scalar' && this.isColon(colon, node)) {
      const column = start - (this.text.lastIndexOf('\n', start - 1) + 1);
      const pair: OutlineMap = {
        kind: 'map',
        flow: true,
        column,
        from: start,
        to: start,
        entries: [],
      };
      pair.to = this.entry(pair, start, depth);
      list.items.push({ start, value: pair });
      return pair.to;
    }
    list.items.push({ start, value: node });
    return Math.max(node.to, start + 1);
  }

  private node(from: number, depth: number): OutlineNode {
    const { text } = this;
    let start = from;
    let anchor: string | undefined;
    while (text[start] === '&' || text[start] === '!') {
      const property = /^.[^\s,[\]{}]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
      if (text[start] === '&') anchor = property.slice(1);
      start = this.skip(start + property.length);
      if (this.abandoned) break;
    }
    const node = this.bareNode(start, depth);
    if (anchor !== undefined) node.anchor = anchor;
    return node;
  }

  private bareNode(start: number, depth: number): OutlineNode {
    const { text } = this;
    const character = text[start];
    if ((character === '{' || character === '[') && depth < MOST_DEPTH) {
      return this.collection(start, depth + 1);
    }
    if (character === '"' || character === "'") return this.quotedAt(start);
    const end = this.plainEnd(start);
    const scalar = plain(text, start, end);
    return character === '*' ? alias(scalar) : scalar;
  }

  private quotedAt(start: number): OutlineScalar {
    const { text } = this;
    const end = closingQuote(text, start, lineEnd(text, start)) ?? this.closingBelow(start);
    // A quote that nobody closed ends where the next entry of the collection may begin.
    return end === undefined
      ? { ...plain(text, start, this.plainEnd(start + 1)), style: 'quoted' }
      : quoted(text, start, end);
  }

  private closingBelow(start: number): number | undefined {
    const { text } = this;
    for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
      const ink = skipSpaces(text, line);
      if (ink - line <= this.parent && readsLikeEntry(text, ink)) return undefined;
      const close = closingQuote(text, start, lineEnd(text, line));
      if (close !== undefined) return close;
    }
    return undefined;
  }

  private plainEnd(start: number): number {
    const { text } = this;
    const end = lineEnd(text, start);
    for (let at = start; at < end; at += 1) {
      const character = text[at] ?? '';
      if (',[]{}'.includes(character)) return at;
      if (character === '#' && isGap(text[at - 1])) return at;
      if (character === ':' && (isGap(text[at + 1]) || ',[]{}'.includes(text[at + 1] ?? ' '))) {
        return at;
      }
    }
    return end;
  }

  /** Past spaces, comments and line breaks; notes when what comes no longer belongs here. */
  private skip(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      at = skipSpaces(text, at);
      if (text[at] === '#' && isGap(text[at - 1])) at = lineEnd(text, at);
      if (text[at] !== '\n' && text[at] !== '\r') return at;
      const line = nextLine(text, at);
      const ink = skipSpaces(text, line);
      const outside = this.parent >= 0 && ink - line <= this.parent;
      if (outside && readsLikeEntry(text, ink)) {
        this.abandoned = true;
        return at;
      }
      at = line;
    }
  }

  private isColon(at: number, key: OutlineScalar): boolean {
    if (this.text[at] !== ':') return false;
    const next = this.text[at + 1];
    return key.style === 'quoted' || isGap(next) || ',[]{}'.includes(next ?? '');
  }

  private inkBefore(at: number): number {
    let end = at;
    while (end > 0 && isGap(this.text[end - 1])) end -= 1;
    return end;
  }
}

/** The reading of a scalar that begins with an asterisk. */
export function alias({ from, to, text }: OutlineScalar): OutlineAlias {
  return { kind: 'alias', from, to, name: text.slice(1) };
}
