import type { Locator, Page } from 'playwright/test';
import type { World } from '#e2e/fixtures/world.ts';
import { paths } from '#lib/paths.ts';
import type { DialectName } from '#sim/http/dialects/dialect.ts';
import type { Subject } from './subjects.ts';

/** Dollars as µact. */
export const micro = (usd: string): string => String(Number(usd) * 1_000_000);

/** One launch on its way through the app. */
export type Launch = {
  page: Page;
  world: World;
  subject: Subject;
  dialect: DialectName;
  dseq: string;
};

export type Step = [what: string, run: (launch: Launch) => Promise<void>];

export const goToFleet = ({ page }: Launch): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Deployments/ })
    .click();

/** The launch among the fleet's rows. */
export const fleetRow = ({ page, dseq }: Launch): Locator =>
  page.getByRole('table', { name: 'Deployments' }).getByRole('row').filter({ hasText: dseq });

export async function openFromFleet(launch: Launch): Promise<void> {
  const { page, dseq } = launch;
  await goToFleet(launch);
  await fleetRow(launch).getByRole('link').first().click();
  await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
}
