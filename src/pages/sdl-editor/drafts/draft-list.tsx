import { useCallback, useDeferredValue, useState } from 'react';
import { useNames } from '#components/deployment/own-records.ts';
import type { DraftRecord } from '#store/schema.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/field.tsx';
import { DeletedDraft } from './deleted-draft.tsx';
import { DraftRow } from './draft-row.tsx';
import { filterDrafts } from './filter-drafts.ts';
import { useDraftActions } from './use-draft-actions.ts';

/** With fewer, looking is quicker than searching. */
const WORTH_SEARCHING = 6;
/** More are shown on demand. */
const AT_ONCE = 50;

type DraftListProps = {
  /** Last changed first. */
  drafts: readonly DraftRecord[];
  current: string | null;
  onClose: () => void;
};

const byLastChange = (a: DraftRecord, b: DraftRecord): number => b.updatedAt - a.updatedAt;

/** Every draft of this connection, with what can be done with it. */
export function DraftList({ drafts, current, onClose }: DraftListProps) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const names = useNames();
  const { deleted, said, remove, undo, forget, duplicate } = useDraftActions(current);
  const searched = useDeferredValue(search);
  const gone = deleted.filter(({ id }) => drafts.every((draft) => draft.id !== id));
  const found = filterDrafts([...drafts, ...gone], searched).sort(byLastChange);
  return (
    <div className="grid gap-2">
      {drafts.length > WORTH_SEARCHING ? (
        <TextField
          label="Search drafts"
          labelHidden
          type="search"
          placeholder="Search names, notes and texts"
          value={search}
          onValueChange={setSearch}
        />
      ) : null}
      <output className="sr-only">{said}</output>
      {found.length === 0 ? (
        <p className="py-4 text-center text-fg-3">
          {search === '' ? 'No drafts. What you write is kept by itself.' : 'No draft has that.'}
        </p>
      ) : null}
      <ul aria-label="Drafts">
        {found
          .slice(0, most)
          .map((draft) =>
            gone.includes(draft) ? (
              <Gone key={draft.id} {...{ draft, undo, forget }} />
            ) : (
              <DraftRow
                key={draft.id}
                draft={draft}
                current={draft.id === current}
                target={draft.dseq === null ? null : (names.get(draft.dseq) ?? draft.dseq)}
                onOpen={onClose}
                onDuplicate={() => void duplicate(draft)}
                onDelete={() => void remove(draft)}
              />
            ),
          )}
      </ul>
      {found.length > most ? (
        <Button className="justify-self-start" onClick={() => setMost(most + AT_ONCE)}>
          Show more of {found.length}
        </Button>
      ) : null}
    </div>
  );
}

type GoneProps = {
  draft: DraftRecord;
  undo: (draft: DraftRecord) => Promise<void>;
  forget: (id: string) => void;
};

function Gone({ draft, undo, forget }: GoneProps) {
  const onGone = useCallback((): void => forget(draft.id), [forget, draft.id]);
  return <DeletedDraft name={draft.name} onUndo={() => void undo(draft)} onGone={onGone} />;
}
