import { alias, readFlow } from './flow.ts';
import type { OutlineNode, OutlineScalar } from './outline-types.ts';
import {
  blockKey,
  closingQuote,
  isLineDone,
  lineEnd,
  nextLine,
  plain,
  plainEnd,
  quoted,
  readsLikeEntry,
  skipSpaces,
} from './scalars.ts';

/**
 * The value that begins here in block style, however many lines it has.
 * @param parent column of the entry or item that it belongs to, -1 for the document
 */
export function valueAt(text: string, at: number, parent: number): OutlineNode {
  const first = text[at];
  if (first === '{' || first === '[') return readFlow(text, at, parent);
  if (first === '"' || first === "'") return quotedAt(text, at, parent);
  if (/^[|>][-+\d]*[ \t]*(?:$|\s|#)/.test(text.slice(at, at + 6))) return blockAt(text, at, parent);
  const scalar = plainAt(text, at, parent);
  return first === '*' ? alias(scalar) : scalar;
}

function plainAt(text: string, at: number, parent: number): OutlineScalar {
  let end = plainEnd(text, at);
  if (text[end] === '#') return plain(text, at, end);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const ink = skipSpaces(text, line);
    if (text[ink] === '\n' || text[ink] === '\r') continue;
    if (isLineDone(text, ink) || ink - line <= parent || blockKey(text, ink)) break;
    end = plainEnd(text, ink);
    if (text[end] === '#') break;
  }
  return plain(text, at, end);
}

function quotedAt(text: string, at: number, parent: number): OutlineScalar {
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const ink = skipSpaces(text, line);
    if (line !== at && ink - line <= parent && readsLikeEntry(text, ink)) break;
    const close = closingQuote(text, at, lineEnd(text, line));
    if (close !== undefined) return quoted(text, at, close);
  }
  return { ...plain(text, at, lineEnd(text, at)), style: 'quoted' };
}

function blockAt(text: string, at: number, parent: number): OutlineScalar {
  let to = lineEnd(text, at);
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const ink = skipSpaces(text, line);
    const blank = text[ink] === '\n' || text[ink] === '\r' || text[ink] === undefined;
    if (!blank && ink - line <= parent) break;
    if (!blank) to = lineEnd(text, line);
  }
  return { kind: 'scalar', style: 'block', from: at, to, text: text.slice(at, to) };
}
