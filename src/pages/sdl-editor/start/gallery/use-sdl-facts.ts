import { useEffect, useState } from 'react';
import type { SdlCheck } from '#domain/sdl/types.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';

type Facts = { sdl: string; check: SdlCheck };

/** What the rules say of a text; null until they are here. */
export function useSdlFacts(sdl: string | null): SdlCheck | null {
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(
    function checkText() {
      if (sdl === null) return undefined;
      let current = true;
      const check = async (): Promise<void> => {
        const { checkSdl } = await loadSdlRules();
        if (current) setFacts({ sdl, check: checkSdl(sdl) });
      };
      // Without the rules a text can still be read and taken.
      check().catch(() => undefined);
      return () => {
        current = false;
      };
    },
    [sdl],
  );
  return facts && facts.sdl === sdl ? facts.check : null;
}
