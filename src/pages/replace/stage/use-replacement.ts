import { useQuery } from '@tanstack/react-query';
import type { JournaledWrite } from '#api/journal/hooks.ts';
import { stateOf, type WriteState } from '#api/journal/progress.ts';
import { replacementOf } from '#api/journal/replacements.ts';
import type { Bid } from '#api/contract/bids.ts';
import type { CreateInput } from '#api/journal/writes.ts';
import { bidsQuery } from '#api/queries/bids.ts';
import { useHeightClock } from '#api/queries/height.ts';
import { useSession } from '#api/queries/session.tsx';
import { useVersions } from '#components/deployment/own-records.ts';
import { useRememberBids } from '#components/pricing/use-remember-bids.ts';
import { useNow } from '#components/time/use-now.ts';
import { isLiveBid } from '#domain/bids/facts.ts';
import { heightAt } from '#domain/chain/height.ts';
import { isActive, liveLeases } from '#domain/deployment/facts.ts';
import { deploymentHealth, type Health } from '#domain/deployment/health.ts';
import { launchStage } from '#domain/deployment/launch-stage.ts';
import { secondsUp } from '#domain/deployment/seconds-up.ts';
import { useReading, type Reading } from '#pages/replace/use-reading.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { isOpen, type CreateEntry, type JournalEntry } from '#store/journal-schema.ts';
import { replaceStage, type ReplaceStage } from './replace-stage.ts';

const SLOW_MS = 10_000;
/** For so long a server that does not know what it has just created is only behind. */
const BEHIND_MS = 5 * 60_000;

const NO_BIDS: Bid[] = [];
const NO_GROUPS: GroupSummary[] = [];

const UNKNOWN: Health = {
  kind: 'no-lease',
  services: { ready: 0, total: 0 },
  replicas: { ready: 0, total: 0 },
  silentProviders: [],
};

/** The deployment that is to take the old one's place, as far as it has come. */
export type Replacement = {
  /** The create that makes or made it; null before the first. */
  entry: CreateEntry | null;
  create: WriteState;
  /** Null until the create told it. */
  dseq: string | null;
  reading: Reading;
  health: Health;
  /** Bids that can be chosen now. */
  liveBids: number;
  stage: ReplaceStage;
};

type Known = { entries: readonly JournalEntry[]; write: JournaledWrite<CreateInput, CreateEntry> };

/** Finds the replacement of a deployment in the journal and follows it on the server. */
export function useReplacement(oldDseq: string, { entries, write }: Known): Replacement {
  const session = useSession();
  const nowMs = useNow(SLOW_MS);
  const clock = useHeightClock();
  const entry = replacementOf(write.entry ? [...entries, write.entry] : entries, oldDseq);
  const create = write.state === 'preparing' ? 'preparing' : stateOf(entry, false);
  const dseq = create === 'done' ? (entry?.dseq ?? null) : null;

  const reading = useReading(dseq);
  const { deployment, source } = reading;
  const groups = useVersions(dseq ?? '')?.at(-1)?.groups ?? NO_GROUPS;
  const waits = deployment !== null && isActive(deployment) && liveLeases(deployment).length === 0;
  const { data: bids = NO_BIDS } = useQuery({ ...bidsQuery(session, dseq ?? ''), enabled: waits });
  useRememberBids(groups, bids);

  const at = clock && heightAt(clock, nowMs);
  const health = deployment
    ? deploymentHealth(deployment, { source, secondsUp: secondsUp(deployment, at) })
    : UNKNOWN;
  const gseqs = groups.length > 0 ? groups.map(({ gseq }) => gseq) : null;
  const behind = nowMs - (entry?.endedAt ?? 0) < BEHIND_MS;
  const missing = reading.unknown && !behind ? 'gone' : null;
  const launch = deployment ? launchStage(deployment, { bids, gseqs }) : missing;
  const accepting = entries.some(
    (other) => other.kind === 'accept' && other.dseq === dseq && isOpen(other),
  );
  const stage = replaceStage({ create, launch, accepting, health: health.kind });
  return { entry, create, dseq, reading, health, liveBids: bids.filter(isLiveBid).length, stage };
}
