import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { PageLink } from '#components/page-link.tsx';
import { Moment } from '#components/time/moment.tsx';
import { formatBytes } from '#domain/deployment/resource-words.ts';
import { paths } from '#lib/paths.ts';
import type { DraftRecord } from '#store/schema.ts';
import { IconButton } from '#ui/button.tsx';
import { Badge } from '#ui/feedback/badge.tsx';
import { RenameDraft } from './rename-draft.tsx';

type DraftRowProps = {
  draft: DraftRecord;
  /** It is the one that is open here. */
  current: boolean;
  /** What the deployment that it updates is called; null for a new one. */
  target: string | null;
  onOpen: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

const placeOf = ({ id, dseq }: DraftRecord): string =>
  dseq === null ? paths.newDeployment(id) : paths.update(dseq, { draft: id });

/** A draft in the list: its name leads to it. */
export function DraftRow(props: DraftRowProps) {
  const { draft, current, target, onOpen, onDuplicate, onDelete } = props;
  const [renaming, setRenaming] = useState(false);
  const { name, note, updatedAt, size } = draft;
  if (renaming) {
    return (
      <li className="border-t border-line py-2">
        <RenameDraft draft={draft} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className="flex items-center gap-2 border-t border-line py-2">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <PageLink to={placeOf(draft)} className="font-medium wrap-anywhere" onClick={onOpen}>
            {name}
          </PageLink>
          {current ? <Badge>open here</Badge> : null}
        </div>
        <div className="flex flex-wrap gap-x-2 text-xs text-fg-3">
          <Moment ms={updatedAt} />
          <span>{formatBytes(size)}</span>
          <span className="wrap-anywhere">
            {target === null ? 'new deployment' : `update of ${target}`}
          </span>
          {note ? <span className="wrap-anywhere">{note}</span> : null}
        </div>
      </div>
      <div className="flex flex-none">
        <IconButton size="sm" label={`Rename ${name}`} onClick={() => setRenaming(true)}>
          <Pencil size={13} />
        </IconButton>
        <IconButton size="sm" label={`Duplicate ${name}`} onClick={onDuplicate}>
          <Copy size={13} />
        </IconButton>
        <IconButton size="sm" label={`Delete ${name}`} onClick={onDelete}>
          <Trash2 size={13} />
        </IconButton>
      </div>
    </li>
  );
}
