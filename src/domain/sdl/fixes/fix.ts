import type { SdlProblem, SdlRange } from '#domain/sdl/types.ts';
import type { OffsetEdit, Sheet } from './sheet.ts';

/** One way to solve a problem. */
export type Fix = {
  /** What it does, as a command: `Write 512Mi`. */
  title: string;
  /** Ranges may be empty; they never overlap, and everything outside of them stays as it is. */
  edits: { range: SdlRange; text: string }[];
};

export type FixDraft = { title: string; edits: OffsetEdit[] };

export type FixInput = {
  sheet: Sheet;
  problem: SdlProblem;
  /** Of the place that the problem points to. */
  path: string[];
  /** The last key of it. */
  last: string;
};

/** Ways to solve one kind of problem, the likeliest first; none where the author must decide. */
export type Fixer = (input: FixInput) => FixDraft[];

/** Writes a scalar in place of the one that the problem is about. */
export function write({ sheet, path }: FixInput, raw: string, title = `Write ${raw}`): FixDraft {
  return { title, edits: sheet.setScalar(path, raw) };
}

/** The scalar without its quotes, and a function that puts a text in the same quotes. */
export function scalarOf({ sheet, path }: FixInput): {
  text: string;
  quote: (text: string) => string;
} {
  const raw = sheet.rawAt(path) ?? '';
  const mark = /^["']/.exec(raw)?.[0] ?? '';
  return { text: sheet.names.textAt(path) ?? '', quote: (text) => mark + text + mark };
}
