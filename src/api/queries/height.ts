import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listBlocks } from '#api/contract/chain.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { FIRST_BLOCKS } from '#api/contract/operations.ts';
import { keys } from '#api/client/keys.ts';
import type { HeightReading } from '#domain/chain/block-time.ts';
import { dseqTime } from '#domain/chain/dseq.ts';
import { estimatedClock, heightClock, type HeightClock } from '#domain/chain/height.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';
import { fleetQuery } from './fleet.ts';
import { useSession } from './session.tsx';

const SECOND = 1000;
const FIRST_POLLS = 10 * SECOND;
const POLL = 30 * SECOND;
const KEPT = 20;
/** Fewer blocks than this between two readings measure the reading rather than the chain. */
const ENOUGH_BLOCKS = 10;
/** No chain changes its pace so much in a minute; its clock was moved, and what was read before is void. */
const LEAP = 4;

/** Heights by this device's clock, oldest first, and the clock that they set. */
export type MeasuredHeight = { readings: HeightReading[]; clock: HeightClock };

const span = (from: HeightReading, to: HeightReading) => ({
  blocks: Number(to.height) - Number(from.height),
  ms: to.atMs - from.atMs,
});

/** The readings with one more; only that one where it does not follow from the others. */
export function addReading(readings: HeightReading[], next: HeightReading): HeightReading[] {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last || last.atMs >= next.atMs) return [next];
  const now = span(last, next);
  if (now.blocks < 0) return [next];
  const before = span(first, last);
  if (before.blocks >= ENOUGH_BLOCKS) {
    const expected = (before.blocks / before.ms) * now.ms;
    const off = Math.abs(now.blocks - expected);
    if (off > ENOUGH_BLOCKS && (now.blocks > expected * LEAP || now.blocks * LEAP < expected)) {
      return [next];
    }
  }
  return [...readings.slice(-KEPT), next];
}

/**
 * The pace is the one at which heights pass on this device, as soon as enough of them did; until then
 * that of the blocks' own timestamps, or the one known before.
 */
function paceOf(
  readings: HeightReading[],
  stamped: HeightReading[],
  before: MeasuredHeight | undefined | null,
  readAtMs: number,
): HeightClock | null {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return null;
  if (span(first, last).blocks >= ENOUGH_BLOCKS) return heightClock(readings, readAtMs);
  if (stamped.length > 1 || !before) return heightClock(stamped, readAtMs);
  return before.clock;
}

/** What is known after a reading of some blocks, newest or not first. */
export function measure(
  before: MeasuredHeight | null | undefined,
  stamped: HeightReading[],
  readAtMs: number,
): MeasuredHeight | null {
  const newest = stamped.toSorted((a, b) => Number(b.height) - Number(a.height)).at(0);
  if (!newest) return before ?? null;
  const next = { height: newest.height, atMs: readAtMs };
  const readings = addReading(before?.readings ?? [], next);
  const pace = paceOf(readings, stamped, before, readAtMs);
  return pace && { readings, clock: { ...pace, ...next } };
}

async function load(session: Session): Promise<MeasuredHeight | null> {
  const { queryClient, clock } = session;
  const before = queryClient.getQueryData<MeasuredHeight | null>(keys.height);
  const sentAt = clock();
  const blocks = await askWider(session, listBlocks, {
    query: { limit: before ? 1 : FIRST_BLOCKS },
  });
  if (!blocks) return null;
  const stamped = blocks.map(({ height, datetime }) => ({ height, atMs: Date.parse(datetime) }));
  return measure(before, stamped, Math.round((sentAt + clock()) / 2));
}

/** The chain's height as measured; null where no endpoint tells it. */
export const heightQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.height,
    queryFn: () => load(session),
    refetchInterval: ({ state }) => ((state.data?.readings.length ?? 0) < 3 ? FIRST_POLLS : POLL),
  });

/** The newest deployment that was made by now: all that an estimate needs of a fleet. */
function newestOf(rows: Deployment[], nowMs: number): Deployment[] {
  let newest: Deployment | null = null;
  let newestAt = 0;
  for (const row of rows) {
    const at = dseqTime(row.deployment.id.dseq);
    if (at === null || at > nowMs || at <= newestAt) continue;
    newest = row;
    newestAt = at;
  }
  return newest ? [newest] : [];
}

/** One read of the fleet is enough to estimate by; who shows the fleet reads it on. */
const READ_ONCE = { refetchInterval: false, staleTime: Infinity, retryOnMount: false } as const;

/**
 * The clock of the chain's height, for `heightAt(clock, now)`: measured, else estimated from the
 * fleet (`estimated`), which is read for it where no page has, else null. The same object until
 * something new is known.
 */
export function useHeightClock(): HeightClock | null {
  const session = useSession();
  const { data: measured, isPending } = useQuery(heightQuery(session));
  const { data: fleet } = useQuery({
    ...fleetQuery(session),
    enabled: measured === null,
    ...READ_ONCE,
  });
  return useMemo(() => {
    if (measured) return measured.clock;
    if (isPending || !fleet) return null;
    const nowMs = session.clock();
    const deployments = newestOf(fleet.rows, nowMs).map(({ deployment }) => ({
      dseq: deployment.id.dseq,
      createdAt: deployment.created_at,
    }));
    return estimatedClock(deployments, nowMs);
  }, [measured, isPending, fleet, session]);
}
