import { useVersions } from '#components/deployment/own-records.ts';
import { driftOf, runningVersion } from '#components/sdl/running-version.ts';
import type { Drift } from '#components/sdl/running-version.ts';
import type { VaultRecord } from '#store/schema.ts';

/** The SDL that is taken for what runs, and how sure that is. */
export type Running = { sdl: string | null; drift: Drift };

function runningOf(versions: readonly VaultRecord[], hash: string, served: string | null): Running {
  const kept = runningVersion(versions, hash);
  return { sdl: kept?.sdl ?? served, drift: driftOf(versions, hash) };
}

/** What runs, as far as this browser or the server keeps it; follows every change of the vault. */
export function useRunning(dseq: string, hash: string, served: string | null): Running {
  return runningOf(useVersions(dseq) ?? [], hash, served);
}

/** Whether what the text is compared with is certainly what runs. */
export const isCertain = ({ drift }: Running): boolean => drift === 'same' || drift === 'older';
