/**
 * A code editor knows one line ending for a whole text and would rewrite the others. What is shown
 * is therefore the text with every break as \n, and the breaks as they were are kept beside it.
 */

/** One letter a line break, in order: `n` is \n, `w` is \r\n, `r` is \r. */
export type Endings = string;

/** A text as an editor shows it. `joinEndings` gives back exactly the text it was made from. */
export type ShownText = { shown: string; endings: Endings };

/** A change as editors report it: lines from 1, `text` with \n breaks only. */
export type LineChange = { startLine: number; endLine: number; text: string };

const BREAK = /\r\n|\r|\n/g;
const letters: Record<string, string> = { '\n': 'n', '\r\n': 'w', '\r': 'r' };
const breaks: Record<string, string> = { n: '\n', w: '\r\n', r: '\r' };

/** Takes a text apart into what is shown and how its lines end. */
export function splitEndings(text: string): ShownText {
  const found: string[] = [];
  const shown = text.replace(BREAK, (match) => {
    found.push(letters[match] ?? 'n');
    return '\n';
  });
  return { shown, endings: found.join('') };
}

/** The exact text: the inverse of `splitEndings`. */
export function joinEndings({ shown, endings }: ShownText): string {
  if (!/[wr]/.test(endings)) return shown;
  let at = 0;
  return shown.replaceAll('\n', () => breaks[endings[at++] ?? 'n'] ?? '\n');
}

/**
 * How lines end after a change. New breaks end as `inserted` says; where that is not known, as the
 * line before does, so that typing in a Windows file goes on writing one.
 */
export function editEndings(endings: Endings, change: LineChange, inserted?: Endings): Endings {
  const before = endings.slice(0, change.startLine - 1);
  const after = endings.slice(change.endLine - 1);
  const count = change.text.split('\n').length - 1;
  if (inserted?.length === count) return before + inserted + after;
  const like = before.at(-1) ?? endings.at(0) ?? 'n';
  return before + like.repeat(count) + after;
}
