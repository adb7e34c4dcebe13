import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { MARKET } from '#domain/sdl/spec-market.ts';
import { completeSdl } from './complete.ts';
import type { Suggestion } from './suggestion.ts';
import { filledIn } from './template.ts';

/** Suggestions at the `‸` of a text, and the text without it. */
export function at(marked: string, asked = true): { text: string; found: Suggestion[] } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { text, found: completeSdl(text, offset, MARKET, asked) };
}

export const labels = (marked: string, asked = true): string[] =>
  at(marked, asked).found.map(({ label }) => label);

/** The text once a suggestion is taken as it is. */
export function taken(marked: string, label: string): string {
  const { text, found } = at(marked);
  const suggestion = found.find((one) => one.label === label);
  if (!suggestion) throw new Error(`no "${label}" among ${found.map((one) => one.label).join()}`);
  const { from, to } = suggestion.replace;
  return text.slice(0, from) + filledIn(suggestion.insert) + text.slice(to);
}

/** The web fixture with one place changed. */
export const web = (from: string, to: string): string => edited(WEB, from, to);
export const two = (from: string, to: string): string => edited(TWO_GROUPS, from, to);
