import { createCell } from '#lib/observable.ts';

/** Whether the command palette is open. */
export const paletteOpen = createCell(false);

/** Whether the keyboard help is open. */
export const helpOpen = createCell(false);
