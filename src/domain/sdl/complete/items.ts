import { schemaAt } from '#domain/sdl/schema/at-path.ts';
import { shapeOf } from './bodies.ts';
import { itemTemplates } from './item-templates.ts';
import type { Ask, Idea } from './suggestion.ts';
import { suggestValues } from './values.ts';

/** The next item of a list, with its dash, where the cursor stands on a line of its own. */
export function suggestItems(ask: Ask): Idea[] {
  const list = ask.place.branches.find(({ type }) => type === 'array');
  if (!list?.items) return [];
  const templates = itemTemplates(String(ask.cursor.path.at(-1))).map(({ idea }) => idea(ask));
  if (templates.length > 0) return templates;
  if (shapeOf(list.items) === 'map') {
    const [first] = Object.keys(list.items.properties ?? {}).toReversed();
    return [
      { label: '-', kind: 'snippet', insert: '- $0', detail: first ? 'item' : '', again: true },
    ];
  }
  return itemValues(ask).map((idea) => ({
    ...idea,
    label: `- ${idea.label}`,
    insert: `- ${idea.insert}`,
  }));
}

/** Values of a list of words, without those that it has. */
function itemValues(ask: Ask): Idea[] {
  const path = [...ask.cursor.path, 0];
  const place = schemaAt(path);
  return place ? suggestValues({ ...ask, place, cursor: { ...ask.cursor, path } }) : [];
}
