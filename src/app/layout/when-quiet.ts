import { useEffect } from 'react';
import type { Session } from '#api/queries/create-session.ts';
import { resumeJournal } from '#app/journal-life.ts';
import { preloadLikelyPage } from '#app/preload.ts';
import { preloadDialog } from '#ui/overlay/load.ts';

const LOOK_EVERY_MS = 700;
/** Some server may never be done answering; the rest waits no longer than this. */
const AT_LATEST_MS = 12_000;
/** Dialogs are asked for much later than pages; what is about to open one loads it anyway. */
const DIALOGS_AFTER_MS = 8_000;

function workOff(session: Session): void {
  void preloadLikelyPage();
  // The entry itself says what could not be found out; there is nobody else to tell here.
  resumeJournal(session).catch(() => undefined);
}

/**
 * What can wait until the first page has its data: open writes of earlier visits, the code of
 * dialogs and of the likely next page.
 */
export function useWhenQuiet(session: Session): void {
  useEffect(
    function workWhenQuiet() {
      let waited = 0;
      let timer = window.setInterval(() => {
        waited += LOOK_EVERY_MS;
        if (session.queryClient.isFetching() > 0 && waited < AT_LATEST_MS) return;
        window.clearInterval(timer);
        workOff(session);
        timer = window.setTimeout(preloadDialog, DIALOGS_AFTER_MS);
      }, LOOK_EVERY_MS);
      // One kind of timer is cleared as the other is.
      return () => window.clearInterval(timer);
    },
    [session],
  );
}
