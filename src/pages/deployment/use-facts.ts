/** What follows from a deployment and the chain's height: its health, what can be done to it. */
import { journalAvailability } from '#api/journal/availability.ts';
import { useHeightClock } from '#api/queries/height.ts';
import { useSession } from '#api/queries/session.tsx';
import { useVersions } from '#components/deployment/own-records.ts';
import { useEscrowNow, type EscrowNow } from '#components/runway/use-escrow-now.ts';
import { deploymentHealth, type Health } from '#domain/deployment/health.ts';
import { legalActions, type Action, type Legal } from '#domain/deployment/legal-actions.ts';
import { secondsUp } from '#domain/deployment/seconds-up.ts';
import type { Known } from './use-reading.ts';

/** Figures that are not read second by second need not be worked out second by second. */
const SLOW_MS = 10_000;

/** Its escrow, up to ten seconds old. */
export const useSlowEscrow = ({ deployment }: Known): EscrowNow =>
  useEscrowNow(deployment, useHeightClock(), SLOW_MS);

/** How it is doing now. */
export function useHealth(known: Known): Health {
  const { deployment, source } = known;
  const { at } = useSlowEscrow(known);
  return deploymentHealth(deployment, { source, secondsUp: secondsUp(deployment, at) });
}

/** What can be done to it now, and why what cannot be done cannot. */
export function useLegal({ dseq, deployment }: Known): Record<Action, Legal> {
  const { connection } = useSession();
  const versions = useVersions(dseq);
  const availability = journalAvailability(connection);
  return legalActions(deployment, {
    hasSdl: (versions?.length ?? 0) > 0,
    readOnly: availability.writable ? null : availability.reason,
  });
}

/** Why an action is not possible; null where it is. */
export const reasonOf = (legal: Legal): string | null => (legal.allowed ? null : legal.reason);
