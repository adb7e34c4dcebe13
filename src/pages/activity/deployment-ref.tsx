import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { JournalEntry } from '#store/journal-schema.ts';

/** The deployment that a write is about: its name where it has one, and its dseq; a link once it exists. */
export function DeploymentRef({ entry, name }: { entry: JournalEntry; name: string | null }) {
  const asked = entry.kind === 'create' ? entry.asked.name : '';
  const known = name ?? asked;
  if (entry.dseq === null)
    return <span className="min-w-0 text-fg-3 wrap-anywhere">{known || 'no dseq'}</span>;
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <PageLink to={paths.deployment(entry.dseq)} className="wrap-anywhere">
        {known || entry.dseq}
      </PageLink>
      {known ? <span className="font-mono text-xs text-fg-3">{entry.dseq}</span> : null}
    </span>
  );
}
