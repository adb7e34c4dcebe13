import { useSyncExternalStore } from 'react';
import type { SdlDocument } from './sdl-document.ts';

/** Something derived from the text; the component renders anew only when that changes. */
export const useText = <T extends string | number | boolean>(
  document: SdlDocument,
  derive: (text: string) => T,
): T => useSyncExternalStore(document.subscribe, () => derive(document.text()));
