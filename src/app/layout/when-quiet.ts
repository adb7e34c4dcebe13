import { useEffect } from 'react';
import type { Session } from '#api/queries/create-session.ts';
import { resumeJournal } from '#app/journal-life.ts';
import { preloadLikelyPages } from '#app/preload.ts';
import { preloadDialog } from '#ui/overlay/load.ts';

/** Long enough after the first picture not to stand in the way of its rows. */
const QUIET_AFTER_MS = 2500;

/** What can wait until the first page stands: open writes of earlier visits, code of likely pages. */
export function useWhenQuiet(session: Session): void {
  useEffect(
    function workWhenQuiet() {
      const timer = window.setTimeout(() => {
        preloadDialog();
        void preloadLikelyPages();
        // The entry itself says what could not be found out; there is nobody else to tell here.
        resumeJournal(session).catch(() => undefined);
      }, QUIET_AFTER_MS);
      return () => window.clearTimeout(timer);
    },
    [session],
  );
}
