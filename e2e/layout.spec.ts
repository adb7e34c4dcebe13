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

/** Looks whether the page fits into a window of this width. */
async function look(page: Page, width: number, where: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await settled(page);
  // What is laid out by code follows a resize a frame or two later.
  await expect
    .soft(
      async () => expect(await sidewaysOverflow(page)).toBe(0),
      `${where} at ${width} px: overflow`,
    )
    .toPass({ timeout: 2000 });
  expect.soft(await cutFigures(page), `${where} at ${width} px: cut off`).toEqual([]);
}

const widths = [360, 390, 768, 1440, 2560];

test('nothing overflows and no figure is cut, from a phone to a wall', async ({ page, world }) => {
  await fillWithDemo(world);
  for (const { name, path } of await demoPlaces(world)) {
    await page.goto(path);
    await settled(page);
    for (const width of widths) await look(page, width, name);
  }
});

/** What an operator, or whoever wrote the SDL, may call a thing. */
const hostileName = `<img src=x onerror=alert(1)> ${'w'.repeat(50)}`;

test('long and hostile names are shown as text and fit', async ({ page, world }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`markup in a name ran: ${dialog.message()}`);
  });
  const dseq = await quote(page, world, { sdl: hostileSdl });
  const visit = async (path: string): Promise<void> => {
    await page.goto(path);
    await settled(page);
    for (const width of [1440, 360]) await look(page, width, path);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await visit(paths.bids(dseq));
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
    await visit(path);
  }
});
