import { useSearchParams } from 'react-router';
import { journalAvailability } from '#api/journal/availability.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { useSession } from '#api/queries/session.tsx';
import { isActive } from '#domain/deployment/facts.ts';
import { legalActions } from '#domain/deployment/legal-actions.ts';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { useRunning } from './running.ts';
import { Updating } from './updating.tsx';
import { useUpdateWorkspace } from './use-update-workspace.ts';

/** The update of a deployment that the server knows. */
export function KnownUpdate({ dseq, read }: { dseq: string; read: Deployment }) {
  const { connection } = useSession();
  const [params] = useSearchParams();
  const draft = params.get('draft');
  const { hash } = read.deployment;
  const served = read.consoleSettings?.sdl ?? null;
  const running = useRunning(dseq, hash, served);
  const workspace = useUpdateWorkspace(dseq, { hash, served, draft });
  const availability = journalAvailability(connection);
  const readOnly = availability.writable ? null : availability.reason;
  const legal = legalActions(read, { hasSdl: running.sdl !== null, readOnly }).update;
  if (!workspace) {
    return (
      <Loading label="Reading the SDL">
        <Skeleton height="30rem" />
      </Loading>
    );
  }
  return <Updating {...{ dseq, hash, running, workspace, legal }} closed={!isActive(read)} />;
}
