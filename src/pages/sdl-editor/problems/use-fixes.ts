import { useEffect, useMemo, useState } from 'react';
import type { Fix } from '#domain/sdl/language.ts';
import type { SdlProblem } from '#domain/sdl/types.ts';
import { loadLanguage } from '#pages/sdl-editor/language/load-language.ts';
import { splitEndings } from '#pages/sdl-editor/text/line-endings.ts';

type Language = Awaited<ReturnType<typeof loadLanguage>>;

/** Fixes are offered for no more: nobody reads further before the first are solved. */
const MOST_FIXED = 100;

const NONE: readonly Fix[][] = [];

/** Ways to solve each problem of a text, in its order; ranges are those of the editor's text. */
export function useFixes(text: string | null, problems: readonly SdlProblem[]): readonly Fix[][] {
  const [language, setLanguage] = useState<Language | null>(null);
  const wanted = problems.length > 0;
  useEffect(
    function loadFixes() {
      if (wanted) loadLanguage().then(setLanguage, () => undefined);
    },
    [wanted],
  );
  return useMemo(() => {
    if (!language || text === null || problems.length === 0) return NONE;
    const shown = splitEndings(text).shown.replace(/^\uFEFF/, '');
    return language.fixesOfAll(shown, problems.slice(0, MOST_FIXED));
  }, [language, text, problems]);
}
