import type { KeyboardEvent, Ref } from 'react';
import { TextField } from '#ui/form/field.tsx';
import { Select } from '#ui/form/select.tsx';
import { EVERYTHING } from './use-choice.ts';

type SearchBarProps = {
  ref: Ref<HTMLInputElement>;
  query: string;
  onQueryChange: (query: string) => void;
  section: string;
  onSectionChange: (section: string) => void;
  /** Headings that one can look at alone. */
  titles: readonly string[];
  /** Ids of the list and of its active option. */
  listId: string;
  activeId: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  /** How many of all are found. */
  found: string;
};

/** Search and category; the arrow keys move through the list from here. */
export function SearchBar(props: SearchBarProps) {
  const { ref, query, onQueryChange, section, onSectionChange, titles, found } = props;
  const options = [
    { value: EVERYTHING, label: 'All categories' },
    ...titles.map((title) => ({ value: title, label: title })),
  ];
  return (
    <div className="gallery-bar">
      <TextField
        ref={ref}
        label="Search templates"
        labelHidden
        className="min-w-0 flex-1"
        placeholder="Search: postgres, gpu, udp…"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a search field that moves through a list
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={props.listId}
        aria-activedescendant={props.activeId}
        spellCheck={false}
        value={query}
        onValueChange={onQueryChange}
        onKeyDown={props.onKeyDown}
      />
      <Select
        label="Category"
        labelHidden
        className="gallery-category"
        value={section}
        options={options}
        onValueChange={onSectionChange}
      />
      <output className="text-xs whitespace-nowrap text-fg-3 max-md:sr-only">{found}</output>
    </div>
  );
}
