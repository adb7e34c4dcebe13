import { useEffect, useState } from 'react';
import { onChange } from '#store/changes.ts';
import { STORE_NAMES, type StoreName } from '#store/schema.ts';
import { countLocalData } from '#store/transfer.ts';

export type LocalCounts = {
  counts: Record<StoreName, number>;
  /** Of all that this origin keeps, in bytes; null where the browser does not say. */
  bytes: number | null;
};

async function readLocalCounts(): Promise<LocalCounts> {
  const counts = await countLocalData();
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return { counts, bytes: estimate?.usage ?? null };
}

/** How much this browser keeps, kept up to date; null while it is being counted. */
export function useLocalCounts(): LocalCounts | null {
  const [kept, setKept] = useState<LocalCounts | null>(null);
  useEffect(function countWhatIsKept() {
    let latest = 0;
    const count = async (): Promise<void> => {
      latest += 1;
      const mine = latest;
      const next = await readLocalCounts().catch(() => null);
      if (next && mine === latest) setKept(next);
    };
    void count();
    const stops = STORE_NAMES.map((store) => onChange(store, () => void count()));
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, []);
  return kept;
}
