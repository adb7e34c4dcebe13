import type { Page } from 'playwright/test';
import { hostileSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { accept, chooseBids } from '#e2e/helpers/bids.ts';

import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';
import { quote } from '#e2e/helpers/quote.ts';
import { paths } from '#lib/paths.ts';

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

/** What an operator, or whoever wrote the SDL, may call a thing. */
const hostileName = `<img src=x onerror=alert(1)> ${'w'.repeat(50)}`;

test('long and hostile names are shown as text and fit', async ({ page, world }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`markup in a name ran: ${dialog.message()}`);
  });
  const dseq = await quote(page, world, { sdl: hostileSdl });
  const look = async (path: string): Promise<void> => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await settled(page);
      expect.soft(await sidewaysOverflow(page), `${path} at ${width} px`).toBe(0);
      expect.soft(await cutFigures(page), `${path} at ${width} px`).toEqual([]);
      await expect(page.locator('img[src="x"]')).toHaveCount(0);
    }
  };
  await look(paths.bids(dseq));
  await chooseBids(page, 1);
  await accept(page, dseq);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(hostileName);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hostileName);
  for (const path of [
    paths.deployment(dseq),
    paths.deployment(dseq, 'leases'),
    paths.deployment(dseq, 'sdl'),
    paths.deployment(dseq, 'raw'),
    paths.update(dseq),
    paths.replace(dseq),
    paths.deployments(),
    paths.activity(),
  ]) {
    await look(path);
  }
});
