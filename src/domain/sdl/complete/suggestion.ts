import type { MarketFacts } from '#domain/sdl/market-facts.ts';
import type { Place } from '#domain/sdl/schema/at-path.ts';
import type { Cursor } from './context.ts';
import type { Names } from './names.ts';

export type SuggestionKind = 'key' | 'word' | 'name' | 'market' | 'snippet';

export type Suggestion = {
  label: string;
  kind: SuggestionKind;
  /** What the typed text is compared with. */
  filter: string;
  /**
   * What goes in: a snippet in the syntax of editors (`$0`, `${1:text}`), its lines indented as they
   * are to stand.
   */
  insert: string;
  /** A few words beside the label. */
  detail: string;
  /** Markdown; empty for none. */
  documentation: string;
  /** Offsets of what is replaced. */
  replace: { from: number; to: number };
  /** What comes next has suggestions of its own. */
  again: boolean;
};

/** A suggestion without the place that it goes to. */
export type Idea = Pick<Suggestion, 'label' | 'kind' | 'insert'> &
  Partial<Pick<Suggestion, 'detail' | 'documentation' | 'again'>>;

/** All that sources of suggestions may know. */
export type Ask = {
  cursor: Cursor;
  /** What the schema says of the place of the cursor. */
  place: Place;
  names: Names;
  market: MarketFacts;
  /** Columns that a level is indented by. */
  step: number;
  /** Somebody asked for suggestions, rather than having typed something. */
  asked: boolean;
};

/** Text as a snippet that inserts just that. */
export function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

/** A place of a snippet to fill in. */
export function stop(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

/** Lines that begin at a column: all but the first are indented by hand. */
export function block(lines: readonly string[], column: number): string {
  return lines.join(`\n${' '.repeat(column)}`);
}
