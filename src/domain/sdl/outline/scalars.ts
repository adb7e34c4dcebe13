import type { OutlineScalar } from './outline-types.ts';

/** Offset of the end of the line, before its break. */
export function lineEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) return index;
  }
  return text.length;
}

/** Offset of the beginning of the line. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

/** Offset of the next line, or of the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Offset of the first character from here that is neither space nor tab. */
export function skipSpaces(text: string, at: number): number {
  let index = at;
  while (text[index] === ' ' || text[index] === '\t') index += 1;
  return index;
}

/** Whether nothing but a comment is left of the line. */
export function isLineDone(text: string, at: number): boolean {
  const character = text[at];
  return character === undefined || character === '\n' || character === '\r' || character === '#';
}

/** Whether a character ends a word: space, break or the end of the text. */
export function isGap(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n]/.test(character);
}

/** Offset after the closing quote on the same line, or undefined where there is none. */
export function closingQuote(text: string, from: number, end: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < end; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at + 1;
    }
  }
  return undefined;
}

/** The value between quotes. */
export function quoted(text: string, from: number, to: number): OutlineScalar {
  const inner = text.slice(from + 1, text[to - 1] === text[from] && to - from > 1 ? to - 1 : to);
  const value = text[from] === "'" ? inner.replaceAll("''", "'") : unescaped(inner);
  return { kind: 'scalar', style: 'quoted', from, to, text: value };
}

function unescaped(inner: string): string {
  if (!inner.includes('\\')) return inner;
  return inner.replaceAll(/\\(["\\/])/g, '$1');
}

/** A scalar without quotes, spaces at its end left out. */
export function plain(text: string, from: number, end: number): OutlineScalar {
  let to = end;
  while (to > from && isGap(text[to - 1])) to -= 1;
  return { kind: 'scalar', style: 'plain', from, to, text: text.slice(from, to) };
}

/** Where a scalar without quotes ends on its line: before a comment, or with the line. */
export function plainEnd(text: string, from: number): number {
  const end = lineEnd(text, from);
  for (let at = from + 1; at < end; at += 1) {
    if (text[at] === '#' && isGap(text[at - 1])) return at;
  }
  return end;
}

/** The key that a block line begins with and the offset of its colon, if it begins with one. */
export function blockKey(
  text: string,
  from: number,
): { key: OutlineScalar; colon: number } | undefined {
  const end = lineEnd(text, from);
  const first = text[from];
  if (first === '"' || first === "'") {
    const close = closingQuote(text, from, end);
    if (close === undefined) return undefined;
    const colon = skipSpaces(text, close);
    if (text[colon] !== ':' || !isGap(text[colon + 1])) return undefined;
    return { key: quoted(text, from, close), colon };
  }
  if (first === undefined || '{[|>&*!%@`#,'.includes(first)) return undefined;
  for (let at = from; at < end; at += 1) {
    if (text[at] === ':' && isGap(text[at + 1])) return { key: plain(text, from, at), colon: at };
    if (text[at] === '#' && at > from && isGap(text[at - 1])) return undefined;
  }
  return undefined;
}

/** Whether the block line that begins here reads like an entry of a map or of a list. */
export function readsLikeEntry(text: string, from: number): boolean {
  return (text[from] === '-' && isGap(text[from + 1])) || blockKey(text, from) !== undefined;
}
