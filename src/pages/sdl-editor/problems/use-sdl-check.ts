import { useEffect, useState } from 'react';
import type { SdlCheck } from '#domain/sdl/types.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { loadSdlRules } from './load-rules.ts';

/** Long enough not to check in the middle of a word. */
const DEBOUNCE_MS = 150;

/** What is known of the text. `text` is what was checked: the document may have moved on. */
export type Checked =
  | { status: 'checking'; check: null; text: null }
  | { status: 'checked'; check: SdlCheck; text: string }
  | { status: 'failed'; check: null; text: null };

const CHECKING: Checked = { status: 'checking', check: null, text: null };

/** Checks the document now and, a moment after it stopped changing, again. */
export function useSdlCheck(document: SdlDocument): Checked {
  const [checked, setChecked] = useState<Checked>(CHECKING);
  useEffect(
    function checkAfterChanges() {
      let timer: number | undefined;
      let current = true;
      const check = async (): Promise<void> => {
        try {
          const { checkSdl } = await loadSdlRules();
          const text = document.text();
          if (current) setChecked({ status: 'checked', check: checkSdl(text), text });
        } catch {
          if (current) setChecked({ status: 'failed', check: null, text: null });
        }
      };
      const unsubscribe = document.subscribe(() => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void check(), DEBOUNCE_MS);
      });
      void check();
      return () => {
        current = false;
        unsubscribe();
        window.clearTimeout(timer);
      };
    },
    [document],
  );
  return checked;
}
