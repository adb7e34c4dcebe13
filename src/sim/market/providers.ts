import type { Provider } from './provider.ts';
import { AMERICAN_PROVIDERS } from './providers-america.ts';
import { ASIAN_PROVIDERS } from './providers-asia.ts';
import { EUROPEAN_PROVIDERS } from './providers-europe.ts';
import { wideProvider } from './providers-wide.ts';

export const STANDARD_PROVIDERS: readonly Provider[] = [
  ...AMERICAN_PROVIDERS,
  ...EUROPEAN_PROVIDERS,
  ...ASIAN_PROVIDERS,
];

/** The standard market, and as many more invented providers as asked for. */
export function providersFor(extra: number): readonly Provider[] {
  if (extra === 0) return STANDARD_PROVIDERS;
  return [...STANDARD_PROVIDERS, ...Array.from({ length: extra }, (_, at) => wideProvider(at))];
}
