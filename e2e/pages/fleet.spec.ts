import type { Locator, Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { fillWithDemo } from '#e2e/helpers/places.ts';

const table = (page: Page): Locator => page.getByRole('table', { name: 'Deployments' });
/** Rows of deployments: those with a link. */
const rows = (page: Page): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search deployments' });
const dseqs = async (page: Page): Promise<string[]> =>
  (await rows(page).allInnerTexts()).map((text) => /\d{13}/.exec(text)?.[0] ?? '');

/** How many pages the browser keeps a picture of. */
const keptPictures = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('berth');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const counting = database.transaction('snapshots').objectStore('snapshots').count();
          counting.addEventListener('success', () => {
            database.close();
            resolve(counting.result);
          });
        });
      }),
  );

test.describe('a month of deployments', () => {
  test.beforeEach(async ({ world, page }) => {
    await fillWithDemo(world);
    await page.goto('/deployments');
    await expect(rows(page)).toHaveCount(13);
  });

  test('tells burn, escrow, what runs out first and how the fleet is', async ({ page }) => {
    const figures = page.locator('dl').first();
    await expect(figures).toContainText(/Burn rate\s*\$1\.\d{3}/);
    await expect(figures).toContainText(/In escrow now\s*\$1\d\d\.\d\d/);
    await expect(figures).toContainText(/First to run out\s*out of funds/);
    await expect(figures).toContainText(/Credits\s*\$/);
    await expect(page.getByText(/updated .* · live/)).toBeVisible();
  });

  test('keeps state, search, filters and order in the URL', async ({ page }) => {
    await page.getByRole('tab', { name: 'All 16' }).click();
    await expect(rows(page)).toHaveCount(16);
    await page.getByRole('button', { name: 'Cost', exact: true }).click();
    await search(page).fill('eu-west');
    await expect(page).toHaveURL(/\?q=eu-west&state=all&sort=-cost$/);
    const found = await dseqs(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(16);

    await page.reload();
    await expect(rows(page)).toHaveCount(found.length);
    expect(await dseqs(page)).toEqual(found);
    await expect(page.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );

    await search(page).fill('no such thing');
    await expect(page.getByText('No deployment matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).last().click();
    await expect(rows(page)).toHaveCount(16);
    await expect(page).toHaveURL(/\?state=all&sort=-cost$/);
  });

  test('filters by health and by runway', async ({ page }) => {
    await page.getByLabel('Health').selectOption('no lease yet');
    await expect(rows(page).first()).toContainText('no lease yet');
    await expect(
      rows(page)
        .first()
        .getByRole('link', { name: /Resume/ }),
    ).toHaveAttribute('href', /\/deployments\/\d+\/bids$/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Runway').selectOption('Runway < 1 d');
    await expect(page).toHaveURL(/\?runway=1d$/);
    // How many there are depends on the hour: auto top-up runs hourly in the demonstration too.
    await expect(rows(page).filter({ hasText: /· \d+ d|held/ })).toHaveCount(0);
    const short = rows(page).filter({ hasText: /· (?:\d+ [hms]|out of funds)/ });
    await expect(short.first()).toBeVisible();
    expect(await short.count()).toBe(await rows(page).count());
  });

  test('is gone through by keyboard', async ({ page }) => {
    const [first, , third] = await dseqs(page);
    await page.keyboard.press('j');
    await expect(rows(page).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await expect(rows(page).nth(1).getByRole('link').first()).toBeFocused();
    await page.keyboard.press('/');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type(first ?? '');
    await expect(rows(page)).toHaveCount(1);
    await search(page).fill('');
    await search(page).blur();
    await expect(rows(page)).toHaveCount(13);
    // It goes on from the row that had focus last.
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/deployments/${third}$`));
  });

  test('opens a row by a click anywhere in it, and aside with Control', async ({
    page,
    context,
  }) => {
    const [first] = await dseqs(page);
    const created = rows(page).first().getByRole('cell').last();
    const aside = context.waitForEvent('page');
    await created.click({ modifiers: ['ControlOrMeta'] });
    await expect(await aside).toHaveURL(new RegExp(`/deployments/${first}$`));
    await expect(page).toHaveURL(/\/deployments$/);
    await created.click();
    await expect(page).toHaveURL(new RegExp(`/deployments/${first}$`));
  });

  test('asks for no settings and no single deployment', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await expect(rows(page)).toHaveCount(13);
    await expect(rows(page).first()).toContainText(/GPU|CPU/);
    await rows(page).first().getByRole('link').first().hover();
    expect(asked.filter((path) => /deployment-settings|v1\/deployments\/\d/.test(path))).toEqual(
      [],
    );
  });

  test('draws the last visit until the server answers', async ({ page, world }) => {
    const before = await dseqs(page);
    await expect.poll(() => keptPictures(page)).toBe(1);
    await world.control({
      faults: [{ operation: 'listDeployments', kind: 'delay', ms: 4000, count: null }],
    });
    await page.reload();
    await expect(page.getByText(/from your last visit/)).toBeVisible();
    // A screenful first, the others a moment later.
    await expect.poll(() => dseqs(page)).toEqual(before);
    await expect(page.getByText(/from your last visit/)).toBeVisible();
    await expect(page.getByText(/updated .* · live/)).toBeVisible();
  });

  test('keeps the rows and says so when a refresh fails', async ({ page, world }) => {
    await world.control({
      faults: [{ operation: 'listDeployments', kind: 'status', status: 500, count: null }],
    });
    await page.keyboard.press('r');
    await expect(page.getByText('Could not refresh deployments')).toBeVisible({ timeout: 30_000 });
    await expect(rows(page)).toHaveCount(13);
    await world.control({ faults: [] });
    await expect(page.getByText('Could not refresh deployments')).toBeHidden({ timeout: 40_000 });
  });
});

test('with nothing deployed says what to do', async ({ page }) => {
  await page.goto('/deployments');
  await expect(page.getByRole('heading', { name: 'No deployments yet' })).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'New deployment' }).last(),
  ).toHaveAttribute('href', '/new');
});

test('a list that cannot be read is said, with a way to try again', async ({ page, world }) => {
  await world.control({
    faults: [{ operation: 'listDeployments', kind: 'malformed', count: null }],
  });
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/v1/deployments?')) asked += 1;
  });
  await page.goto('/deployments');
  await expect(page.getByText('Could not read deployments')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled();
  expect(asked, 'a failure is not asked about in a loop').toBeLessThanOrEqual(3);
  await world.control({ faults: [] });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'No deployments yet' })).toBeVisible();
});

test('of ten thousand only the rows on screen are in the document', async ({ page, world }) => {
  test.slow();
  await world.control({ reset: true, scenario: 'ten-thousand' });
  await page.goto('/deployments');
  await expect(page.getByText(/updated .* · live/)).toBeVisible({ timeout: 60_000 });
  expect(Number(await table(page).getAttribute('aria-rowcount'))).toBeGreaterThan(9000);
  expect(await rows(page).count()).toBeLessThan(60);

  await rows(page).first().getByRole('link').first().focus();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect
    .poll(async () => Number(await rows(page).last().getAttribute('aria-rowindex')))
    .toBeGreaterThan(9000);
  expect(await rows(page).count()).toBeLessThan(60);
  // The row that had focus is still there, so that the keyboard goes on from it.
  await page.keyboard.press('j');
  await expect(table(page).locator('tr[aria-rowindex="3"] a').first()).toBeFocused();
});
