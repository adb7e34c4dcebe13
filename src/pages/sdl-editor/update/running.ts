import { useEffect, useState } from 'react';
import { deriveManifest } from '#api/journal/derive-manifest.ts';
import { useVersions } from '#components/deployment/own-records.ts';
import { driftOf, runningVersion, versionOn } from '#components/sdl/running-version.ts';
import type { Drift } from '#components/sdl/running-version.ts';
import type { VaultRecord } from '#store/schema.ts';

/** The SDL that is taken for what runs, where it is from, and how sure that is. */
export type Running = { sdl: string | null; from: 'browser' | 'server'; drift: Drift };

/** What the server keeps beside a deployment, with its manifest's hash (base64), null where unknown. */
export type Served = { sdl: string; hash: string | null };

/** What runs is what has the chain's hash, wherever it is kept; else the newest SDL kept here. */
export function runningOf(
  versions: readonly VaultRecord[],
  onChain: string,
  served: Served | null,
): Running {
  const kept = runningVersion(versions, onChain);
  const drift = driftOf(versions, onChain);
  const matches = served !== null && served.hash === onChain;
  if (versionOn(versions, onChain) === null && served && (matches || !kept)) {
    const known = served.hash === null ? 'untold' : driftOf([served], onChain);
    return { sdl: served.sdl, from: 'server', drift: known };
  }
  return { sdl: kept?.sdl ?? null, from: 'browser', drift };
}

/** Works out the hash of what the server keeps; null where it keeps nothing. */
export async function readServed(sdl: string | null): Promise<Served | null> {
  if (sdl === null) return null;
  try {
    return { sdl, hash: (await deriveManifest(sdl))?.hash ?? null };
  } catch {
    return { sdl, hash: null };
  }
}

function useServed(sdl: string | null): Served | null {
  const [served, setServed] = useState<Served | null>(null);
  useEffect(
    function hashServed() {
      let current = true;
      const read = async (): Promise<void> => {
        const found = await readServed(sdl);
        if (current) setServed(found);
      };
      void read();
      return () => {
        current = false;
      };
    },
    [sdl],
  );
  return served;
}

/** What runs, as far as this browser or the server keeps it; follows every change of the vault. */
export function useRunning(dseq: string, hash: string, served: string | null): Running {
  return runningOf(useVersions(dseq) ?? [], hash, useServed(served));
}

/** Whether what the text is compared with is certainly what runs. */
export const isCertain = ({ drift }: Running): boolean => drift === 'same' || drift === 'older';
