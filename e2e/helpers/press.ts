import type { Locator } from 'playwright/test';

/** Presses a button at once, ready for it or not: for what two tabs do in the same moment. */
export const press = (button: Locator): Promise<void> =>
  button.evaluate((element) => (element as HTMLElement).click());
