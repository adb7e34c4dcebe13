import './gallery.css';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { EntryList, optionId } from './entry-list.tsx';
import { sectionsOf } from './entries.ts';
import type { Entry } from './entries.ts';
import { Preview } from './preview.tsx';
import { SearchBar } from './search-bar.tsx';
import { ServerNotice } from './server-notice.tsx';
import { EVERYTHING, useChoice } from './use-choice.ts';
import { useEntries } from './use-entries.ts';
import { useTemplateText } from './use-template-text.ts';
import type { TemplateText } from './use-template-text.ts';

/** Why a template cannot be used as far as its text goes. */
const UNUSABLE: Record<TemplateText['status'], string | null> = {
  here: null,
  reading: 'Its text is still being read.',
  gone: 'The server does not have it any more.',
  failed: 'Its text could not be read.',
};

const finePointer = (): boolean => window.matchMedia('(pointer: fine)').matches;

type GalleryProps = {
  /** Takes the text of a template, byte for byte, and its title. */
  onUse: (sdl: string, title: string) => void;
  onCancel: () => void;
};

/** Templates to start from: search, look, use. */
export function Gallery({ onUse, onCancel }: GalleryProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [looking, setLooking] = useState(false);
  const { entries, server } = useEntries();
  const choice = useChoice(entries);
  const { active, sections, query } = choice;
  const text = useTemplateText(active);
  const titles = useMemo(() => sectionsOf(entries).map(({ title }) => title), [entries]);
  const { choose } = choice;
  const onChoose = useCallback(
    (entry: Entry): void => {
      choose(entry);
      setLooking(true);
    },
    [choose],
  );

  useEffect(function focusSearch() {
    // On a touch screen the keyboard would cover the list.
    if (finePointer()) field.current?.focus();
  }, []);

  const take = (): void => {
    if (active && text.status === 'here') onUse(text.sdl, active.title);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take();
    }
    const next = choice.move(event);
    if (next) {
      document.getElementById(optionId(listId, next.key))?.scrollIntoView({ block: 'nearest' });
    }
  };
  const reset = (): void => {
    choice.setQuery('');
    choice.setSection(EVERYTHING);
    field.current?.focus();
  };

  return (
    <div className="gallery" data-looking={looking && active !== null}>
      <SearchBar
        ref={field}
        query={query}
        onQueryChange={choice.setQuery}
        section={choice.section}
        onSectionChange={choice.setSection}
        {...{ titles, listId, onKeyDown }}
        activeId={active ? optionId(listId, active.key) : undefined}
        found={`${choice.count} of ${entries.length}`}
      />
      <div className="gallery-list">
        <EntryList id={listId} {...{ sections, onChoose }} active={active?.key ?? null} />
        {active ? null : <NothingFits onShowAll={reset} />}
        <ServerNotice {...server} />
      </div>
      {active ? <Preview entry={active} text={text} onBack={() => setLooking(false)} /> : null}
      <div className="gallery-actions">
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          variant="primary"
          disabledReason={active ? UNUSABLE[text.status] : 'No template is chosen.'}
          onClick={take}
        >
          Use this
        </Button>
      </div>
    </div>
  );
}

function NothingFits({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      title="No template fits"
      headingLevel="h3"
      actions={<Button onClick={onShowAll}>Show all</Button>}
    >
      Try another word, or write the SDL yourself: the editor helps.
    </EmptyState>
  );
}
