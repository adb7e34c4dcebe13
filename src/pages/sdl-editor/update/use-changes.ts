import { useEffect, useState } from 'react';
import type { SdlDiff } from '#domain/sdl/index.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';

/**
 * What a text changes against the SDL that runs, as far as it was last checked. Null while there is
 * nothing to compare with, or the rules are on their way.
 */
export function useChanges(running: string | null, text: string | null): SdlDiff | null {
  const [diff, setDiff] = useState<SdlDiff | null>(null);
  useEffect(
    function compare() {
      if (running === null || text === null) return undefined;
      let current = true;
      const diffNow = async (): Promise<void> => {
        const { diffSdl } = await loadSdlRules();
        if (current) setDiff(diffSdl(running, text));
      };
      diffNow().catch(() => undefined);
      return () => {
        current = false;
      };
    },
    [running, text],
  );
  return running === null || text === null ? null : diff;
}
