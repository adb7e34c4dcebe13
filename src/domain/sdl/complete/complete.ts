import { stepOf } from '#domain/sdl/outline/step.ts';
import type { MarketFacts } from '#domain/sdl/market-facts.ts';
import { schemaAt } from '#domain/sdl/schema/at-path.ts';
import { cursorAt } from './context.ts';
import type { Cursor } from './context.ts';
import { DOCUMENT } from './item-templates.ts';
import { suggestItems } from './items.ts';
import { suggestKeys } from './keys.ts';
import { namesOf } from './names.ts';
import type { Ask, Idea, Suggestion } from './suggestion.ts';
import { suggestValues } from './values.ts';

/**
 * What may be written at an offset of an SDL in whatever state, best first. Image tags are left
 * alone.
 * @param asked somebody asked for suggestions, rather than having typed something
 */
export function completeSdl(
  text: string,
  offset: number,
  market: MarketFacts,
  asked = true,
): Suggestion[] {
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  const found = schemaAt(cursor.path);
  if (!found) return [];
  const ask: Ask = {
    cursor,
    place: found,
    names: namesOf(cursor.root),
    market,
    step: stepOf(cursor.root),
    asked,
  };
  const seen = new Set<string>();
  const fresh = ideasOf(ask).filter(({ label }) => !seen.has(label) && seen.add(label));
  return fresh.map((idea) => finished(cursor, idea));
}

function ideasOf(ask: Ask): Idea[] {
  const { cursor } = ask;
  if (cursor.role === 'key') return suggestKeys(ask);
  const isItem = typeof cursor.path.at(-1) === 'number';
  const fresh: Ask = { ...ask, cursor: { ...cursor, holder: null } };
  if (cursor.path.length === 0) return [DOCUMENT.idea(ask), ...suggestKeys(fresh)];
  // Beside a colon or in brackets only a value fits; below, or after a dash, a map can begin.
  if (cursor.flow || (cursor.inline && !isItem)) return suggestValues(ask);
  return [...suggestKeys(fresh), ...suggestItems(ask), ...suggestValues(ask)];
}

function finished({ token }: Cursor, idea: Idea): Suggestion {
  const { from, to, quote } = token;
  return {
    detail: '',
    documentation: '',
    again: false,
    ...idea,
    filter: quote + idea.label,
    replace: { from, to },
  };
}
