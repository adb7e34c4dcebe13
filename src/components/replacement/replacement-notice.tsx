import { useQuery } from '@tanstack/react-query';
import { useJournalEntries } from '#api/journal/hooks.ts';
import { replacedDseq, replacementOf } from '#api/journal/replacements.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { isActive, type DeploymentRecord } from '#domain/deployment/facts.ts';
import { paths } from '#lib/paths.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

/** Whether a deployment is active, as it was read once; false while that is not known. */
function useIsActive(dseq: string | null): boolean {
  const { data } = useQuery({
    ...deploymentQuery(useSession(), dseq ?? ''),
    enabled: dseq !== null,
    refetchInterval: false,
  });
  return data !== undefined && isActive(data);
}

function Underway({ title, old }: { title: string; old: string }) {
  return (
    <Callout
      tone="info"
      title={title}
      actions={
        <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(old)}>
          Go on replacing
        </PageLink>
      }
    >
      Both are paid until the old one is closed.
    </Callout>
  );
}

type PairProps = { deployment: DeploymentRecord; entries: readonly JournalEntry[] };

function Pair({ deployment, entries }: PairProps) {
  const { dseq } = deployment.deployment.id;
  const old = replacedDseq(entries, dseq);
  const made = replacementOf(entries, dseq);
  const next = made?.phase === 'done' ? made.dseq : null;
  const otherActive = useIsActive(old ?? next);
  if (!otherActive || !isActive(deployment)) return null;
  return old === null ? (
    <Underway title={`Deployment ${next ?? ''} is to take its place`} old={dseq} />
  ) : (
    <Underway title={`It is to take the place of deployment ${old}`} old={old} />
  );
}

/** On the page of either of two deployments, of which one replaces the other: the way back to that. */
export function ReplacementNotice({ deployment }: { deployment: DeploymentRecord }) {
  const { data } = useJournalEntries(useScope());
  const { dseq } = deployment.deployment.id;
  const paired =
    data !== null && (replacedDseq(data, dseq) !== null || replacementOf(data, dseq) !== null);
  return paired ? <Pair deployment={deployment} entries={data} /> : null;
}
