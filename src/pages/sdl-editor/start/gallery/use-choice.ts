import { useCallback, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { search, sectionsOf } from './entries.ts';
import type { Entry, Section } from './entries.ts';

/** Every section. */
export const EVERYTHING = '';

const PAGE = 8;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

export type Choice = {
  query: string;
  setQuery: (query: string) => void;
  section: string;
  setSection: (section: string) => void;
  sections: readonly Section[];
  count: number;
  /** The one that is previewed: the last chosen as long as it is found, else the first. */
  active: Entry | null;
  choose: (entry: Entry) => void;
  /** Moves through the list; returns where it leads to, or null for any other key. */
  move: (event: KeyboardEvent) => Entry | null;
};

/** What is searched for, what is found, and which of it is chosen. */
export function useChoice(entries: readonly Entry[]): Choice {
  const [query, setQuery] = useState('');
  const [section, setSection] = useState(EVERYTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const sections = useMemo(() => {
    const inSection = (entry: Entry): boolean =>
      section === EVERYTHING || entry.section === section;
    return sectionsOf(search(entries, query).filter(inSection));
  }, [entries, query, section]);
  const found = useMemo(() => sections.flatMap(({ entries }) => entries), [sections]);
  const choose = useCallback(({ key }: Entry) => setChosen(key), []);
  const at = Math.max(
    0,
    found.findIndex(({ key }) => key === chosen),
  );
  return {
    query,
    setQuery,
    section,
    setSection,
    sections,
    count: found.length,
    active: found[at] ?? null,
    choose,
    move(event) {
      const step = STEPS[event.key];
      const next = step && found[Math.min(found.length - 1, Math.max(0, at + step))];
      if (!next) return null;
      event.preventDefault();
      setChosen(next.key);
      return next;
    },
  };
}
