import { halfWayUpdate, hashThatRuns } from '#api/journal/half-way.ts';
import { useJournalEntries } from '#api/journal/hooks.ts';
import { useScope } from '#api/queries/session.tsx';
import { useVersions } from '#components/deployment/own-records.ts';
import { versionOn } from '#components/sdl/running-version.ts';
import type { UpdateEntry } from '#store/journal-schema.ts';
import type { VaultRecord } from '#store/schema.ts';
import type { Running } from './running.ts';

/** The chain holds what was sent last while a provider has not taken it. */
export type HalfWay = {
  entry: UpdateEntry;
  /** What was sent, and what goes on instead; null where it is not kept here. */
  sent: VaultRecord | null;
  runs: VaultRecord | null;
};

/** Whether a deployment's last update is half-way. `hash` is what the chain holds. */
export function useHalfWay(dseq: string, hash: string): HalfWay | null {
  const entries = useJournalEntries(useScope()).data ?? [];
  const versions = useVersions(dseq) ?? [];
  const own = entries.filter((entry) => entry.dseq === dseq);
  const entry = halfWayUpdate(own, hash);
  if (!entry) return null;
  const before = hashThatRuns(own, entry);
  return {
    entry,
    sent: versionOn(versions, entry.asked.hash ?? ''),
    runs: before === null ? null : versionOn(versions, before),
  };
}

/** What an update is held against: what the chain says runs, unless it is known that another does. */
export function baseOf(running: Running, half: HalfWay | null): Running {
  if (!half) return running;
  if (half.runs) return { sdl: half.runs.sdl, from: 'browser', drift: 'same' };
  return { ...running, drift: 'untold' };
}
