import { isGap, lineStart } from '#domain/sdl/outline/scalars.ts';

/** The word at the cursor: what a suggestion replaces. */
export type Token = {
  from: number;
  to: number;
  /** Up to the cursor, without a quote. */
  typed: string;
  /** The quote that it begins with. */
  quote: '' | '"' | "'";
};

/** Stands in an outline for what is being written; nobody writes it. */
export const HOLE = '\uE000\uE001';

/** What ends a word in a block line, and in brackets. */
const STOPS = /[\s,[\]{}"':#]/;

/** The word at an offset; null inside a comment. */
export function tokenAt(text: string, offset: number): Token | null {
  const line = lineStart(text, offset);
  if (isComment(text, line, offset)) return null;
  let from = offset;
  while (from > line && !STOPS.test(text.charAt(from - 1))) from -= 1;
  const typed = text.slice(from, offset);
  let to = offset;
  while (to < text.length && !STOPS.test(text.charAt(to))) to += 1;
  const quote = openQuote(text, from);
  if (quote) from -= 1;
  if (quote && text[to] === quote) to += 1;
  // Nothing typed yet: what stands behind the cursor is not what is being written.
  if (typed === '' && !quote) to = offset;
  return { from, to, typed, quote };
}

function openQuote(text: string, from: number): Token['quote'] {
  const quote = text[from - 1];
  if (quote !== '"' && quote !== "'") return '';
  const before = text[from - 2];
  return isGap(before) || '[{,'.includes(before ?? '') ? quote : '';
}

function isComment(text: string, line: number, offset: number): boolean {
  let quote = '';
  for (let at = line; at < offset; at += 1) {
    const character = text.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '#' && (at === line || isGap(text[at - 1]))) return true;
    else if ((character === '"' || character === "'") && isOpening(text[at - 1])) quote = character;
  }
  return false;
}

function isOpening(before: string | undefined): boolean {
  return isGap(before) || '[{,:'.includes(before ?? '');
}
