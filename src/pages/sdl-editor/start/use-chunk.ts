import { useCallback, useEffect, useState } from 'react';

export type Chunk<T> = { code: T | null; failed: boolean; retry: () => void };

/** Code that is loaded with the component. A failure is a state of its own and can be tried again. */
export function useChunk<T>(load: () => Promise<T>): Chunk<T> {
  const [code, setCode] = useState<{ loaded: T } | null>(null);
  const [failed, setFailed] = useState(false);
  const begin = useCallback((): void => {
    load().then(
      (loaded) => setCode({ loaded }),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(
    function loadCode() {
      begin();
    },
    [begin],
  );
  const retry = (): void => {
    setFailed(false);
    begin();
  };
  return { code: code?.loaded ?? null, failed, retry };
}
