import type { DraftRecord } from '#store/schema.ts';

/** The drafts in which every word occurs: in the name, the note, the dseq or the text. */
export function filterDrafts(drafts: readonly DraftRecord[], search: string): DraftRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return drafts.filter(({ name, note = '', dseq, text }) => {
    const all = [name, note, dseq ?? '', text].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The drafts that are worth a place in the list. */
export const notBlank = ({ text }: DraftRecord): boolean => text.trim() !== '';
