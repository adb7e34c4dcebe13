import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext, Locator, Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { World, WORLD_KEY } from '#e2e/fixtures/world.ts';

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Connections' }).getByRole('listitem').filter({ hasText: name });

const inUse = (page: Page, name: string): Locator =>
  rowOf(page, name).getByText('in use in this tab');

async function fillForm(page: Page, fields: { name: string; basePath: string; key: string }) {
  await page.getByRole('button', { name: 'Add connection' }).click();
  await page.getByLabel('Name', { exact: true }).fill(fields.name);
  await page.getByLabel('Base path', { exact: true }).fill(fields.basePath);
  await page.getByLabel('API key', { exact: true }).fill(fields.key);
}

const addConnection = (page: Page) => page.getByRole('button', { name: 'Add connection' }).click();

/** A second world with other credits, so that one cannot be taken for the other. */
async function secondWorld(world: World, request: APIRequestContext): Promise<World> {
  const other = new World(`${world.name}-b`, request);
  await other.control({ reset: true, scenario: 'empty', grant: '234000000' });
  return other;
}

test('adds a connection, shows nothing of another one, switches back and removes it', async ({
  page,
  world,
  request,
}) => {
  const other = await secondWorld(world, request);
  await page.goto('/settings');
  const credits = page.getByRole('banner');
  await expect(credits).toContainText('$1,000.00');

  await fillForm(page, { name: 'Second', basePath: other.basePath, key: WORLD_KEY });
  await addConnection(page);
  await expect(inUse(page, 'Second')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'The key of Second works',
  );
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('$1,234.00');
  await expect(credits).toContainText('$1,234.00');
  await expect(credits).not.toContainText('$1,000.00');
  await expect(rowOf(page, 'Second')).toContainText('simulated');
  await expect(page.getByRole('button', { name: 'Add connection' })).toBeFocused();

  await page.reload();
  await expect(inUse(page, 'Second')).toBeVisible();
  await expect(credits).toContainText('$1,234.00');

  await page.getByRole('button', { name: `Use ${world.name}`, exact: true }).click();
  await expect(inUse(page, world.name).first()).toBeVisible();
  await expect(credits).toContainText('$1,000.00');

  await page.getByRole('button', { name: 'Remove Second' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove Second?' });
  await expect(question).toContainText('Stays: everything that runs on the network');
  await question.getByRole('button', { name: 'Confirm' }).click();
  await expect(rowOf(page, 'Second')).toHaveCount(0);
  const left = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(left).not.toContain('Second');
});

test('a refused key is said at its field and the corrected one goes on', async ({
  page,
  world,
  request,
}) => {
  const other = await secondWorld(world, request);
  await page.goto('/settings');
  await fillForm(page, { name: 'Second', basePath: other.basePath, key: 'ac.sk.wrong' });
  await page.keyboard.press('Enter');
  const key = page.getByLabel('API key', { exact: true });
  await expect(key).toHaveAccessibleDescription(/did not accept this key/);
  await expect(key).toHaveValue('');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Second');
  await expect(rowOf(page, 'Second')).toBeVisible();

  await page.reload();
  await expect(key).toHaveAccessibleDescription(/did not accept this key/);
  await key.fill(WORLD_KEY);
  await addConnection(page);
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'The key of Second works',
  );
  await expect(page.getByRole('banner')).toContainText('$1,234.00');
  await expect(key).toHaveCount(0);
});

test('a server that does not answer is said, and the connection is kept', async ({ page }) => {
  await page.goto('/settings');
  await fillForm(page, { name: '<img src=x onerror=alert(1)>', basePath: '/nowhere', key: 'k' });
  await addConnection(page);
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'could not be tried',
  );
  await expect(inUse(page, '<img src=x onerror=alert(1)>')).toBeVisible();
});

test('wrong fields are said where they are, and nothing is kept', async ({ page, world }) => {
  await page.goto('/settings');
  await fillForm(page, { name: world.name, basePath: 'https://api.example.com', key: 'two words' });
  await addConnection(page);
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveAccessibleDescription(/has this name/);
  await expect(name).toBeFocused();
  await expect(page.getByLabel('Base path', { exact: true })).toHaveAccessibleDescription(
    /its own address/,
  );
  await expect(page.getByLabel('API key', { exact: true })).toHaveAccessibleDescription(
    /no spaces/,
  );
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('two words');
});

test('a key is remembered only where that was asked for, and never shown again', async ({
  page,
  world,
  request,
}) => {
  const other = await secondWorld(world, request);
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await page.goto('/settings');
  await fillForm(page, { name: 'Second', basePath: other.basePath, key: WORLD_KEY });
  await addConnection(page);
  await expect(rowOf(page, 'Second')).toContainText('key kept until this tab is closed');
  await expect(page.getByLabel('API key', { exact: true })).toHaveCount(0);
  expect(await stored()).not.toContain(WORLD_KEY);

  await page.getByRole('button', { name: 'Edit Second' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('');
  await page.getByLabel('Name', { exact: true }).fill('Renamed');
  await page.getByLabel('Remember on this device').check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(rowOf(page, 'Renamed')).toContainText('key remembered on this device');
  expect(await stored()).toContain(WORLD_KEY);
  expect(await page.getByRole('region', { name: 'Connections' }).innerHTML()).not.toContain(
    WORLD_KEY,
  );
});

test('money is shown in a currency at the operator’s own rate', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('Show amounts in').selectOption('Another currency, at my rate');
  await page.getByLabel('Code').fill('EUR');
  await page.getByLabel('For one dollar').fill('0,92');
  await page.getByRole('button', { name: 'Use this rate' }).click();
  await expect(page.getByLabel('For one dollar')).toHaveAccessibleDescription(/Use a point/);
  await page.getByLabel('For one dollar').fill('0.92');
  await page.getByRole('button', { name: 'Use this rate' }).click();
  await expect(page.getByRole('banner')).toContainText('920.00 EUR');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('920.00 EUR');
  await page.getByLabel('Show amounts in').selectOption('US dollars');
  await expect(page.getByRole('banner')).toContainText('$1,000.00');
});

test('the theme is chosen for every page', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('Theme', { exact: true }).selectOption('Light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.getByLabel('Theme', { exact: true })).toHaveValue('light');
});

test('local data is imported, exported without keys, and erased', async ({ page, world }) => {
  const { owner } = await world.facts();
  const name = { upstream: world.basePath, owner, dseq: '1781284403311', name: 'llm-gateway' };
  const file = { format: 'berth-local-data', version: 1, records: { names: [name] } };
  const pick = (content: string) =>
    page.getByLabel('Import a file').setInputFiles({
      name: 'berth.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  const panel = page.getByRole('region', { name: 'Local data' });
  const names = panel.getByText('Names of deployments').locator('xpath=..').getByRole('definition');

  await page.goto('/settings');
  await pick('no export');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'not an export of Berth',
  );

  await pick(JSON.stringify(file));
  const question = page.getByRole('alertdialog', { name: 'Import berth.json?' });
  await expect(question).toContainText('It holds 1 name.');
  await question.getByRole('button', { name: 'Confirm' }).click();
  await expect(names).toHaveText('1');

  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  expect(JSON.parse(text)).toMatchObject({
    format: 'berth-local-data',
    records: { names: [name] },
  });
  expect(text).not.toContain(WORLD_KEY);

  await panel.getByRole('button', { name: 'Erase…' }).click();
  const erase = page.getByRole('alertdialog', { name: 'Erase what this browser keeps?' });
  await expect(erase).toContainText('activity');
  await erase.getByRole('button', { name: 'Confirm' }).click();
  await expect(names).toHaveText('0');
  await expect(rowOf(page, world.name).first()).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`settings are accessible and fit a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/settings?form=add');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    }
  });
}
