import { memo } from 'react';
import { cx } from '#ui/cx.ts';
import { Badge } from '#ui/feedback/badge.tsx';
import type { Entry, Section } from './entries.ts';
import { RowFacts } from './row-facts.tsx';

/** Ids of elements: those of templates may hold anything. */
export const optionId = (list: string, key: string): string =>
  `${list}-${encodeURIComponent(key).replaceAll('%', '_')}`;

type OptionProps = {
  id: string;
  entry: Entry;
  active: boolean;
  onChoose: (entry: Entry) => void;
};

const Option = memo(function Option({ id, entry, active, onChoose }: OptionProps) {
  const { title, summary, source, sdl } = entry;
  return (
    <button
      type="button"
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- holds more than text
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="gallery-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 font-semibold wrap-anywhere">{title}</span>
        {source === 'server' ? <Badge>server</Badge> : null}
      </span>
      <span className="line-clamp-2 text-xs text-fg-3 wrap-anywhere">{summary}</span>
      {sdl === null ? null : <RowFacts sdl={sdl} />}
    </button>
  );
});

type EntryListProps = {
  id: string;
  sections: readonly Section[];
  active: string | null;
  onChoose: (entry: Entry) => void;
};

/** All templates under their headings; what is far from view costs no layout. */
export function EntryList({ id, sections, active, onChoose }: EntryListProps) {
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list with headings, moved through from the search field
      role="listbox"
      aria-label="Templates"
      tabIndex={-1}
      className="outline-none"
    >
      {sections.map(({ title, entries }, at) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- options in groups of a listbox
        <div key={title} role="group" aria-labelledby={`${id}-section-${at}`}>
          <div
            id={`${id}-section-${at}`}
            className={cx('px-2 pb-1 text-xs text-fg-3', at > 0 && 'pt-2.5')}
          >
            {title}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.key}
              id={optionId(id, entry.key)}
              active={entry.key === active}
              {...{ entry, onChoose }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
