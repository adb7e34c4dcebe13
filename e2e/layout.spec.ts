import type { Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';

import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';

/** Pixels by which the page is wider than its window. */
const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts of figures that are cut off: an amount without its end is another amount. */
const cutFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.ui-num, .ui-num *, .ui-pill, dd')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const hides = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return hides && element.clientWidth > 1 && textOverflow !== 'ellipsis';
      })
      .map((element) => element.textContent),
  );

const widths = [360, 390, 768, 1440, 2560];

for (const width of widths) {
  test(`nothing overflows at ${width} px`, async ({ page, world }) => {
    await page.setViewportSize({ width, height: width < 800 ? 800 : 1000 });
    await fillWithDemo(world);
    for (const { name, path } of await demoPlaces(world)) {
      await page.goto(path);
      await settled(page);
      expect.soft(await sidewaysOverflow(page), `${name}: overflow in px`).toBe(0);
      expect.soft(await cutFigures(page), `${name}: figures cut off`).toEqual([]);
    }
  });
}
