import { useEffect, useState } from 'react';

/** The value once it has stood for `ms`; until then null. */
export function useSettled(value: string, ms: number): string | null {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(
    function waitUntilItStands() {
      const timer = window.setTimeout(() => setSettled(value), ms);
      return () => window.clearTimeout(timer);
    },
    [value, ms],
  );
  return settled === value ? settled : null;
}
