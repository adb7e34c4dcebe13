type Leaving = {
  /** The page is out of sight: there may be no later moment to save in peace. */
  hidden: () => void;
  /** The page goes, or is put aside; what it does now must be done at once. */
  gone: () => void;
};

/** Tells when the tab is left, reloaded or closed; returns what ends that. */
export function whenLeaving({ hidden, gone }: Leaving): () => void {
  const { document: page } = globalThis;
  // Outside a browser nobody leaves.
  if (page === undefined) return () => undefined;
  const onVisibility = (): void => {
    if (page.visibilityState === 'hidden') hidden();
  };
  page.addEventListener('visibilitychange', onVisibility);
  globalThis.addEventListener('pagehide', gone);
  return () => {
    page.removeEventListener('visibilitychange', onVisibility);
    globalThis.removeEventListener('pagehide', gone);
  };
}
