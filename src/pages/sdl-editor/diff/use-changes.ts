import { useEffect, useState } from 'react';
import type { SdlDiff } from '#domain/sdl/index.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';

/**
 * What changes from one SDL to another, in meaning. Null while there is nothing to compare, or the
 * rules are on their way.
 */
export function useChanges(from: string | null, to: string | null): SdlDiff | null {
  const [diff, setDiff] = useState<SdlDiff | null>(null);
  useEffect(
    function compare() {
      if (from === null || to === null) return undefined;
      let current = true;
      const diffNow = async (): Promise<void> => {
        const { diffSdl } = await loadSdlRules();
        if (current) setDiff(diffSdl(from, to));
      };
      diffNow().catch(() => undefined);
      return () => {
        current = false;
      };
    },
    [from, to],
  );
  return from === null || to === null ? null : diff;
}
