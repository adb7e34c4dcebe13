import { useNavigate } from 'react-router';
import { useScope } from '#api/queries/session.tsx';
import { formatBytes } from '#domain/deployment/resource-words.ts';
import { paths } from '#lib/paths.ts';
import { listDrafts } from '#store/drafts.ts';
import { useStored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';
import { Menu } from '#ui/overlay/menu.tsx';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Every draft of this connection, last changed first. */
export function DraftsMenu({ current }: { current: string | null }) {
  const navigate = useNavigate();
  const scope = useScope();
  const drafts = useStored('drafts', scopeKey(scope), () => listDrafts(scope)).data ?? [];
  const others = drafts.filter(({ id, dseq }) => id !== current && dseq === null);
  if (others.length === 0) return null;
  return (
    <Menu
      label="Drafts"
      trigger={`Drafts ${others.length}`}
      align="end"
      entries={others.map(({ id, name, updatedAt, size }) => ({
        label: name,
        detail: `${when.format(updatedAt)} · ${formatBytes(size)}`,
        onSelect: () => void navigate(paths.newDeployment(id)),
      }))}
    />
  );
}
