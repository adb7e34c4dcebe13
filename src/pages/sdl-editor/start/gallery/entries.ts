import type { TemplateCategory } from '#api/contract/templates.ts';
import { groupBy } from '#lib/group-by.ts';
import type { Template } from '#pages/sdl-editor/start/templates/templates.ts';

/** A template in the gallery. `sdl` is null where the server has yet to be asked for its text. */
export type Entry = {
  key: string;
  source: 'berth' | 'server';
  id: string;
  title: string;
  summary: string;
  /** Heading under which it stands; the server's are told apart from Berth's. */
  section: string;
  sdl: string | null;
  /** What a search looks through, in lower case. */
  words: string;
};

const wordsOf = (...parts: readonly string[]): string => parts.join(' ').toLowerCase();

export const ownEntries = (templates: readonly Template[]): Entry[] =>
  templates.map(({ id, title, summary, category, tags, sdl }) => ({
    key: `berth/${id}`,
    source: 'berth',
    id,
    title,
    summary,
    section: category,
    sdl,
    words: wordsOf(title, summary, category, ...tags),
  }));

/** The server may list a template under several categories; it is shown under the first. */
export function serverEntries(categories: readonly TemplateCategory[]): Entry[] {
  const entries = categories.flatMap(({ title: category, templates }) =>
    templates.map(({ id, name, summary, tags }): Entry => ({
      key: `server/${id}`,
      source: 'server',
      id,
      title: name,
      summary,
      section: `${category} · from the server`,
      sdl: null,
      words: wordsOf(name, summary, category, 'server', ...tags),
    })),
  );
  return [
    ...new Map(entries.toReversed().map((entry) => [entry.key, entry])).values(),
  ].toReversed();
}

/** What holds every word of the query, those first that have the first of them in their title. */
export function search(entries: readonly Entry[], query: string): Entry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return [...entries];
  const found = entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const inTitle = ({ title }: Entry): boolean => title.toLowerCase().includes(first);
  return [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))];
}

export type Section = { title: string; entries: Entry[] };

/** Entries under their headings, Berth's own before the server's. */
export function sectionsOf(entries: readonly Entry[]): Section[] {
  const own = entries.filter(({ source }) => source === 'berth');
  const others = entries.filter(({ source }) => source === 'server');
  return [...groupBy([...own, ...others], ({ section }) => section)].map(([title, members]) => ({
    title,
    entries: members,
  }));
}
