import { expect, type Locator, type Page } from 'playwright/test';
import type { World } from '#e2e/fixtures/world.ts';

/** Within so many blocks every provider that wants to has made its bid. */
const BLOCKS_OF_BIDDING = 5;

export const bidsFor = (page: Page, gseq: number): Locator =>
  page.getByRole('table', { name: `Bids for group ${gseq}` });

/** The buttons of one group's open bids that are not chosen. */
export const choosers = (page: Page, gseq: number): Locator =>
  bidsFor(page, gseq).getByRole('button', { name: 'Choose', exact: true });

export const chosen = (page: Page, gseq: number): Locator =>
  bidsFor(page, gseq).getByRole('button', { name: 'Chosen' });

export const acceptButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Accept bids' });

/** Lets the world's providers make all their bids, and waits until there are some for each group. */
export async function awaitBids(page: Page, world: World, groups: number): Promise<void> {
  await world.control({ advance: { blocks: BLOCKS_OF_BIDDING } });
  for (let gseq = 1; gseq <= groups; gseq += 1) {
    await expect(choosers(page, gseq).first()).toBeVisible();
  }
}

/** Chooses the cheapest bid of each group. */
export async function chooseBids(page: Page, groups: number): Promise<void> {
  for (let gseq = 1; gseq <= groups; gseq += 1) {
    await choosers(page, gseq).first().click();
    await expect(chosen(page, gseq)).toHaveAttribute('aria-pressed', 'true');
  }
}

/** Accepts what is chosen and follows to the deployment. */
export async function accept(page: Page, dseq: string): Promise<void> {
  await acceptButton(page).click();
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
}
