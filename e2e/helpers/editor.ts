import { expect, type Locator, type Page } from 'playwright/test';
import { paths } from '#lib/paths.ts';

/** The editor's text field. */
export const sdlField = (page: Page): Locator => page.getByRole('textbox', { name: 'SDL' });

/** Says that the server would take the text. */
export const accepted = (page: Page): Locator => page.getByText('The Console API accepts this SDL');

export const depositField = (page: Page): Locator =>
  page.getByRole('spinbutton', { name: 'Deposit (USD)' });

export const topUpSwitch = (page: Page): Locator =>
  page.getByRole('switch', { name: 'Auto top-up' });

export const createButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Create deployment' });

/** Replaces the editor's text, in one piece as a paste does. */
export async function writeSdl(page: Page, sdl: string): Promise<void> {
  await sdlField(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(sdl);
}

type NewDeployment = { sdl: string; deposit?: string; autoTopUp?: boolean };

/** Fills in the page of a new deployment, which is open. */
export async function fillIn(page: Page, fields: NewDeployment): Promise<void> {
  const { sdl, deposit = '5', autoTopUp = false } = fields;
  await writeSdl(page, sdl);
  await expect(accepted(page)).toBeVisible();
  await depositField(page).fill(deposit);
  await expect(topUpSwitch(page)).not.toBeChecked();
  if (autoTopUp) await topUpSwitch(page).click();
}

/** Opens the page of a new deployment and fills it in. */
export async function fillNew(page: Page, fields: NewDeployment): Promise<void> {
  await page.goto(paths.newDeployment());
  await fillIn(page, fields);
}

/** Waits for the bids page and returns the dseq in its address. */
export async function arriveAtBids(page: Page): Promise<string> {
  await page.waitForURL(/\/deployments\/\d+\/bids/);
  return /deployments\/(\d+)/.exec(page.url())?.[1] ?? '';
}

/** Presses the button that creates and follows to the bids; returns the dseq. */
export async function create(page: Page): Promise<string> {
  await createButton(page).click();
  return arriveAtBids(page);
}
