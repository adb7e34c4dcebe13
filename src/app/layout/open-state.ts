import { createExternalStore } from '#ui/external-store.ts';

/** Whether the command palette is open. */
export const paletteOpen = createExternalStore(false);

/** Whether the keyboard help is open. */
export const helpOpen = createExternalStore(false);
