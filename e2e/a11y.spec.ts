import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { violations } from '#e2e/helpers/axe.ts';
import { acceptButton, awaitBids, choosers, chosen } from '#e2e/helpers/bids.ts';
import { dialog } from '#e2e/helpers/detail.ts';
import {
  accepted,
  arriveAtBids,
  createButton,
  depositField,
  sdlField,
  topUpSwitch,
} from '#e2e/helpers/editor.ts';
import { tabTo } from '#e2e/helpers/keyboard.ts';
import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';

test('axe finds nothing on any page, in either theme', async ({ page, world }) => {
  await fillWithDemo(world);
  for (const { name, path } of await demoPlaces(world)) {
    await page.goto(path);
    await settled(page);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('a launch needs no mouse', async ({ page, world }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'No deployments yet' })).toBeVisible();
  await page.keyboard.press('n');
  await tabTo(page, sdlField(page));
  await page.keyboard.insertText(cpuSdl);
  await expect(accepted(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, depositField(page));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('6');
  await tabTo(page, topUpSwitch(page));
  await page.keyboard.press('Space');
  await expect(topUpSwitch(page)).toBeChecked();
  await tabTo(page, createButton(page));
  await page.keyboard.press('Enter');
  const dseq = await arriveAtBids(page);
  await awaitBids(page, world, 1);
  await tabTo(page, choosers(page, 1).first());
  await page.keyboard.press('Enter');
  await expect(chosen(page, 1)).toBeVisible();
  await tabTo(page, acceptButton(page));
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  await tabTo(page, page.getByRole('button', { name: 'Close deployment' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Confirm' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('This deployment is closed')).toBeVisible();
  expect(await world.onlyDeployment()).toMatchObject({ state: 'closed', deposits: ['6000000'] });
});
