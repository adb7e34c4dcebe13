import type * as setup from './setup.ts';

export type MonacoModule = typeof setup;

let loading: Promise<MonacoModule> | null = null;
let loaded: MonacoModule | null = null;

/** Monaco, if its code is here already. */
export const monacoNow = (): MonacoModule | null => loaded;

/** Loads Monaco's code, once; after a failure the next call tries again. */
export function loadMonaco(): Promise<MonacoModule> {
  loading ??= import('./setup.ts').then(
    (module) => {
      loaded = module;
      return module;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
