import { expect, type Locator, type Page } from 'playwright/test';
import type { World } from '#e2e/fixtures/world.ts';
import { depositField } from './editor.ts';

/** Within so many blocks the services of the fixtures are up. */
const BLOCKS_TO_READY = 12;

export const dialog = (page: Page): Locator =>
  page.getByRole('dialog').or(page.getByRole('alertdialog'));

export const services = (page: Page): Locator => page.getByRole('region', { name: 'Services' });

export const escrow = (page: Page): Locator =>
  page.getByRole('region', { name: 'Escrow', exact: true });

/** Carries a dialog out. */
export const confirmIn = (page: Page): Promise<void> =>
  dialog(page).getByRole('button', { name: 'Confirm' }).click();

/** Lets a world's services start, and waits until the page says that all are ready. */
export async function awaitReady(
  page: Page,
  world: World,
  names: readonly string[],
): Promise<void> {
  await world.control({ advance: { blocks: BLOCKS_TO_READY } });
  for (const name of names) {
    const service = services(page).getByRole('listitem').filter({ hasText: name }).first();
    await expect(service).toContainText(/\d ready/);
  }
}

/** Pays dollars into the deployment's escrow. */
export async function addFunds(page: Page, usd: string): Promise<void> {
  await page.getByRole('button', { name: 'Add funds' }).click();
  await depositField(page).fill(usd);
  await confirmIn(page);
}

/** Dollars in a text such as "In escrow now $1,234.50". */
export async function dollarsIn(locator: Locator): Promise<number> {
  const text = await locator.innerText();
  const [, figure = 'NaN'] = /\$([\d,]+(?:\.\d+)?)/.exec(text) ?? [];
  return Number(figure.replaceAll(',', ''));
}

/** Dollars that can still be spent, as the top bar says. */
export const credits = (page: Page): Promise<number> =>
  dollarsIn(
    page
      .getByRole('banner')
      .getByText(/^Credits/)
      .locator('xpath=..'),
  );
