import type { Locator, Page } from 'playwright/test';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { WORLD_KEY } from '#e2e/fixtures/world.ts';
import { confirmIn } from '#e2e/helpers/detail.ts';
import { create, fillNew, sdlField, writeSdl } from '#e2e/helpers/editor.ts';
import { fillWithDemo, settled } from '#e2e/helpers/places.ts';
import { paths } from '#lib/paths.ts';

type Fields = { name: string; basePath: string; key: string; remember?: boolean };

/** Adds a connection under Settings, which makes it this tab's. */
async function addConnection(page: Page, { name, basePath, key, remember }: Fields): Promise<void> {
  await page.goto(paths.settings());
  await page.getByRole('button', { name: 'Add connection' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Base path' }).fill(basePath);
  await page.getByLabel('API key').fill(key);
  if (remember) await page.getByRole('checkbox', { name: 'Remember on this device' }).check();
  await page.getByRole('button', { name: 'Add connection' }).click();
}

const connectionMenu = (page: Page): Locator => page.getByRole('button', { name: /^Connection: / });

/** Chooses another connection at the top, which leads to its fleet. */
async function switchTo(page: Page, name: string): Promise<void> {
  await connectionMenu(page).click();
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
  await expect(connectionMenu(page)).toContainText(name);
  await page.waitForURL(/\/deployments$/);
}

/** Everything that the browser keeps under this origin, by where. */
const kept = (page: Page): Promise<Record<'local' | 'session' | 'url' | 'dom', string>> =>
  page.evaluate(() => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    url: window.location.href,
    dom: document.documentElement.outerHTML,
  }));

test.describe('a second connection', () => {
  test('is added, shows its own deployments and nothing of the first', async ({
    page,
    world,
    otherWorld,
  }) => {
    await fillNew(page, { sdl: cpuSdl });
    const dseq = await create(page);
    await fillWithDemo(otherWorld);
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key: WORLD_KEY });
    await expect(connectionMenu(page)).toContainText('Second');

    await page
      .getByRole('link', { name: /^Deployments/ })
      .first()
      .click();
    const table = page.getByRole('table', { name: 'Deployments' });
    await expect(table.getByRole('row').nth(3)).toBeVisible();
    await expect(page.getByText(dseq)).toHaveCount(0);
    await page.goto(paths.activity());
    await settled(page);
    await expect(page.getByText(dseq)).toHaveCount(0);
    await page.goto(paths.deployment(dseq));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`No deployment ${dseq}`);
    await page.goto(paths.newDeployment());
    await expect(sdlField(page)).toHaveValue('');

    await switchTo(page, world.name);
    await expect(page).toHaveURL(/\/deployments$/);
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table).toContainText(dseq);
    expect((await otherWorld.facts()).deployments).not.toHaveProperty(dseq);
  });

  test('stays the tab’s own after a reload, and each tab has its own', async ({
    page,
    context,
    world,
    otherWorld,
  }) => {
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key: WORLD_KEY });
    await expect(connectionMenu(page)).toContainText('Second');
    const first = await context.newPage();
    await first.goto(paths.deployments());
    await expect(connectionMenu(first)).toContainText(world.name);
    await page.reload();
    await expect(connectionMenu(page)).toContainText('Second');
    await first.reload();
    await expect(connectionMenu(first)).toContainText(world.name);
  });

  test('shows nothing of what the first is still waiting for', async ({
    page,
    world,
    otherWorld,
  }) => {
    await fillWithDemo(world);
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key: WORLD_KEY });
    await switchTo(page, world.name);
    await world.control({
      faults: [{ operation: 'listDeployments', kind: 'delay', ms: 3000, count: null }],
    });
    const late = page.waitForRequest((request) =>
      request.url().includes(`${world.basePath}/v1/deployments?`),
    );
    await page.reload();
    await late;
    await switchTo(page, 'Second');
    await expect(
      page.getByText(/No deployments yet|Nothing is running|first deployment/i).first(),
    ).toBeVisible();
    await expect(page.getByRole('table', { name: 'Deployments' })).toHaveCount(0);
  });

  test('is removed with its key', async ({ page, world, otherWorld }) => {
    await addConnection(page, {
      name: 'Second',
      basePath: otherWorld.basePath,
      key: WORLD_KEY,
      remember: true,
    });
    await expect(connectionMenu(page)).toContainText('Second');
    expect((await kept(page)).local).toContain(WORLD_KEY);
    await page.getByRole('button', { name: 'Remove Second' }).click();
    await confirmIn(page);
    await expect(page.getByRole('button', { name: 'Remove Second' })).toHaveCount(0);
    await expect(connectionMenu(page)).not.toContainText('Second');
    expect((await kept(page)).local).not.toContain(WORLD_KEY);
    await page.reload();
    await settled(page);
    await expect(page.getByText('Second', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Remove ${world.name}` })).toBeVisible();
  });

  test('may be the Console API behind the proxy', async ({ page }) => {
    await page.goto(paths.settings());
    await page.getByRole('button', { name: 'Add connection' }).click();
    const basePath = page.getByRole('textbox', { name: 'Base path' });
    await expect(basePath).toHaveAttribute('placeholder', '/console-api');
    await expect(basePath).toHaveAccessibleDescription(/\/console-api/);
  });
});

test.describe('what is typed into the form', () => {
  const wrong: [field: string, value: string, said: RegExp][] = [
    ['Name', '', /Enter a name/],
    ['Base path', '', /Enter the path/],
    ['Base path', 'https://console-api.akash.network', /only talks to its own address/],
    ['Base path', '/console-api/v1', /Leave out the version/],
    ['API key', '', /Enter an API key/],
    ['API key', 'two words', /no spaces/],
  ];
  test('is refused at its field, and nothing is kept', async ({ page, world }) => {
    await page.goto(paths.settings());
    await page.getByRole('button', { name: 'Add connection' }).click();
    for (const [field, value, said] of wrong) {
      const fields = { Name: 'Other', 'Base path': '/sim/other', 'API key': 'key', [field]: value };
      for (const [label, text] of Object.entries(fields)) {
        await page.getByLabel(label, { exact: true }).fill(text);
      }
      await page.getByRole('button', { name: 'Add connection' }).click();
      const at = page.getByLabel(field, { exact: true });
      await expect(at, `${field}: ${value}`).toHaveAccessibleDescription(said);
      await expect(at, `${field}: ${value}`).toBeFocused();
    }
    await expect(connectionMenu(page)).toContainText(world.name);
    expect((await kept(page)).local).not.toContain('Other');
  });
});

test.describe('a key', () => {
  test('that is wrong is said, keeps the page and resumes once corrected', async ({
    page,
    otherWorld,
  }) => {
    await fillWithDemo(otherWorld);
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key: 'wrong-key' });
    await page.goto(paths.newDeployment());
    await writeSdl(page, cpuSdl);
    const notice = page.getByText('Second did not accept the API key');
    await expect(notice).toBeVisible();
    await page.getByLabel('Key for Second').fill(WORLD_KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await expect(notice).toBeHidden();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await page
      .getByRole('link', { name: /^Deployments/ })
      .first()
      .click();
    await expect(
      page.getByRole('table', { name: 'Deployments' }).getByRole('row').nth(3),
    ).toBeVisible();
  });

  test('that is refused by the form is said at its field', async ({ page, otherWorld }) => {
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key: 'wrong-key' });
    const key = page.getByLabel('API key', { exact: true });
    await expect(key).toHaveAccessibleDescription(/did not accept this key/);
    await key.fill(WORLD_KEY);
    await page.getByRole('button', { name: 'Add connection' }).click();
    await expect(key).toBeHidden();
    await expect(page.getByText('Second did not accept the API key')).toBeHidden();
  });

  test('stands in no URL, no markup and, unless remembered, nowhere but in the tab', async ({
    page,
    otherWorld,
  }) => {
    const key = 'ac.sk.production.no-world-has-this-key';
    await addConnection(page, { name: 'Second', basePath: otherWorld.basePath, key });
    await expect(page.getByLabel('API key', { exact: true })).toHaveAccessibleDescription(
      /not accept/,
    );
    for (const path of [paths.settings(), paths.deployments(), paths.newDeployment()]) {
      await page.goto(path);
      await expect(page.getByText('Second did not accept the API key')).toBeVisible();
      const { session, ...elsewhere } = await kept(page);
      expect(JSON.stringify(elsewhere)).not.toContain(key);
      expect(session).toContain(key);
    }
  });
});
