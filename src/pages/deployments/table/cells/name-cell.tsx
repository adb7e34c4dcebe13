import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { cx } from '#ui/cx.ts';

/** What a deployment is called, as the link to it, above its dseq. */
export function NameCell({ row: { dseq, name } }: { row: Pick<FleetRow, 'dseq' | 'name'> }) {
  return (
    <div className="min-w-0">
      <PageLink
        to={paths.deployment(dseq)}
        title={name.text}
        className={cx('fleet-link', name.from === 'none' && 'text-fg-3')}
      >
        {name.text}
        {name.from === 'none' ? <span className="sr-only"> {dseq}</span> : null}
      </PageLink>
      <span className="flex h-5 items-center font-mono text-xs text-fg-3">
        <span className="truncate">{dseq}</span>
        <CopyButton text={dseq} what="dseq" />
      </span>
    </div>
  );
}
