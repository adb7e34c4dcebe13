import type { Page } from 'playwright/test';
import { expect } from '#e2e/fixtures/test.ts';
import { WORLD_KEY, type World } from '#e2e/fixtures/world.ts';
import {
  addFunds,
  awaitReady,
  confirmIn,
  credits,
  dollarsIn,
  escrow,
  services,
} from '#e2e/helpers/detail.ts';
import { sdlField, topUpSwitch, writeSdl } from '#e2e/helpers/editor.ts';
import { paths } from '#lib/paths.ts';
import { fleetRow, goToFleet, micro, openFromFleet, type Step } from './launch.ts';

const DAY_BLOCKS = 14_169;

/** What the server keeps for auto top-up. */
async function autoTopUp(page: Page, world: World, dseq: string): Promise<boolean> {
  const reply = await page.request.get(`${world.basePath}/v2/deployment-settings/${dseq}`, {
    headers: { 'x-api-key': WORLD_KEY },
  });
  const { data } = (await reply.json()) as { data: { autoTopUpEnabled: boolean } };
  return data.autoTopUpEnabled;
}

/** From running services to the refund. */
export const running: Step[] = [
  [
    'sees services become ready, their addresses and the leases',
    async ({ page, world, subject: { services: names, groups } }) => {
      await awaitReady(page, world, names);
      await expect(
        services(page)
          .getByRole('link', { name: /ingress/ })
          .first(),
      ).toBeVisible();
      await page.getByRole('tab', { name: /Leases/ }).click();
      const leases = page.getByRole('table', { name: 'Leases' });
      await expect(leases.getByRole('row').filter({ hasText: 'active' })).toHaveCount(groups);
      await page.getByRole('tab', { name: 'Overview' }).click();
    },
  ],
  [
    'adds funds',
    async ({ page, world, subject }) => {
      const before = await dollarsIn(escrow(page));
      await addFunds(page, '2.50');
      await expect.poll(() => dollarsIn(escrow(page))).toBeGreaterThan(before + 2.4);
      const { deposits } = await world.onlyDeployment();
      expect(deposits).toEqual([micro(subject.deposit), '2500000']);
    },
  ],
  [
    'turns auto top-up off and on',
    async ({ page, world, dseq, dialect }) => {
      const control = topUpSwitch(page);
      if (dialect === 'legacy') {
        await expect(control).not.toBeChecked();
        await control.click();
        await expect(page.getByText('The server did not do it')).toBeVisible();
        await expect(control).not.toBeChecked();
        return;
      }
      for (const on of [false, true]) {
        await expect(control).toBeChecked({ checked: !on });
        await control.click();
        await expect(control).toBeChecked({ checked: on });
        expect(await autoTopUp(page, world, dseq)).toBe(on);
      }
    },
  ],
  [
    'sees the escrow of the day after',
    async ({ page, world }) => {
      const before = await dollarsIn(escrow(page));
      await world.control({ advance: { blocks: DAY_BLOCKS } });
      await page.reload();
      await expect.poll(() => dollarsIn(escrow(page))).toBeLessThan(before);
    },
  ],
  [
    'updates the image',
    async (launch) => {
      const { page, world, subject, dseq } = launch;
      const before = await world.onlyDeployment();
      await page.getByRole('link', { name: 'Update', exact: true }).click();
      await expect(sdlField(page)).toHaveValue(subject.sdl);
      await writeSdl(page, subject.sdl.replace(...subject.image));
      await page.getByRole('button', { name: 'Update deployment' }).click();
      await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
      const after = await world.onlyDeployment();
      expect(after.hash).not.toBe(before.hash);
      expect(after.leases.every(({ manifests }) => manifests === 2)).toBe(true);
      await awaitReady(page, world, subject.services);
      await expect(services(page)).toContainText(subject.image[1]);
    },
  ],
  [
    'finds it on the fleet, leased',
    async (launch) => {
      await goToFleet(launch);
      await expect(fleetRow(launch)).toContainText(/leased|ready/);
      await expect(fleetRow(launch)).toContainText('/h');
      await openFromFleet(launch);
    },
  ],
  [
    'closes it and sees the refund arrive in the credits',
    async ({ page, world }) => {
      const before = await credits(page);
      await page.getByRole('button', { name: 'Close deployment' }).click();
      await confirmIn(page);
      await expect(page.getByText('This deployment is closed')).toBeVisible();
      await world.control({ advance: { blocks: 20 } });
      await expect(page.getByText('has come back to your credits')).toBeVisible();
      await expect.poll(() => credits(page)).toBeGreaterThan(before);
      const only = await world.onlyDeployment();
      expect(only.state).toBe('closed');
      expect(Number(only.refunded)).toBeGreaterThan(0);
    },
  ],
  [
    'finds it on the fleet, closed',
    async (launch) => {
      const { page } = launch;
      await goToFleet(launch);
      await page.getByRole('tab', { name: /^Closed/ }).click();
      await expect(fleetRow(launch)).toContainText('closed');
    },
  ],
];
