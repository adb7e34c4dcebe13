import { halfWayUpdate } from '#api/journal/half-way.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { useWrites } from './use-writes.ts';

/** The chain holds an SDL that a provider did not take: what runs is not what is shown. */
export function HalfUpdate({ known: { dseq, deployment } }: { known: Known }) {
  const writes = useWrites(dseq).data ?? [];
  const half = halfWayUpdate(writes, deployment.deployment.hash);
  if (!half || deployment.deployment.state !== 'active') return null;
  return (
    <Callout
      tone="warn"
      title="The last update is half-way"
      actions={
        <PageLink className={buttonClass({ size: 'sm' })} to={paths.update(dseq)}>
          Finish the update
        </PageLink>
      }
    >
      The chain has the new SDL; a provider did not take its manifest, and what ran before goes on
      there.
    </Callout>
  );
}
