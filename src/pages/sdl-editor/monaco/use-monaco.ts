import { useCallback, useEffect, useState } from 'react';
import { loadMonaco, monacoNow } from './load.ts';
import type { MonacoModule } from './load.ts';

type Loading = { module: MonacoModule | null; failed: boolean; load: () => void };

/** Monaco as soon as its code is here; `load` tries again after a failure. */
export function useMonaco(): Loading {
  const [module, setModule] = useState(monacoNow);
  const [failed, setFailed] = useState(false);
  const load = useCallback((): void => {
    loadMonaco().then(setModule, () => setFailed(true));
  }, []);
  useEffect(
    function fetchMonaco() {
      load();
    },
    [load],
  );
  const retry = (): void => {
    setFailed(false);
    load();
  };
  return { module, failed, load: retry };
}
