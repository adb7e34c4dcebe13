import { useEffect, useState } from 'react';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import { loadCompose } from '#pages/sdl-editor/start/load-compose.ts';

/** Cheap, and false of nearly every SDL, so that nothing is loaded for one. */
const mayBe = (text: string): boolean =>
  /^["']?services["']?\s*:/m.test(text) && !/^["']?(profiles|deployment)["']?\s*:/m.test(text);

/** Whether the text is a docker-compose file, as of its last check. */
export function useIsCompose({ text }: Checked): boolean {
  const [known, setKnown] = useState<{ text: string; is: boolean } | null>(null);
  const candidate = text !== null && mayBe(text) ? text : null;
  useEffect(
    function lookCloser() {
      if (candidate === null) return undefined;
      let current = true;
      const look = async (): Promise<void> => {
        const { isCompose } = await loadCompose();
        if (current) setKnown({ text: candidate, is: isCompose(candidate) });
      };
      // Without that code a text is only a text.
      look().catch(() => undefined);
      return () => {
        current = false;
      };
    },
    [candidate],
  );
  return known !== null && known.text === candidate && known.is;
}
