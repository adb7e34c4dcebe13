import { expect, test } from '#e2e/fixtures/test.ts';
import { settled } from '#e2e/helpers/places.ts';
import { paths } from '#lib/paths.ts';

test.use({ connected: false });

test('a stranger finds a fleet on the simulated Console API, without a key', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/deployments$/);
  await settled(page);
  await expect(
    page.getByRole('button', { name: /^Connection: Simulator simulated/ }),
  ).toBeVisible();
  await page.getByRole('tab', { name: /^All/ }).click();
  const rows = page.getByRole('table', { name: 'Deployments' }).getByRole('row');
  const count = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThanOrEqual(12);
  expect(count).toBeLessThanOrEqual(24);
  // Nothing of it is all the same: some run, some wait for a choice, some have ended.
  for (const state of [/leased|ready/, /no lease/, /closed/]) {
    await expect(rows.filter({ hasText: state }).first()).toBeVisible();
  }
  await expect(page.getByText(/needs an API key/)).toBeHidden();
});

test('every page says that the API is a simulated one', async ({ page }) => {
  await page.goto(paths.deployments());
  const first = page
    .getByRole('table', { name: 'Deployments' })
    .locator('tbody')
    .getByRole('link')
    .first();
  const detail = (await first.getAttribute('href')) ?? '';
  for (const path of [
    paths.deployments(),
    detail,
    `${detail}/bids`,
    `${detail}/update`,
    `${detail}/replace`,
    paths.newDeployment(),
    paths.activity(),
    paths.settings(),
    '/no/such/page',
  ]) {
    await page.goto(path);
    await settled(page);
    const connection = page.getByRole('button', { name: /^Connection: / });
    await expect(connection, path).toContainText('simulated');
    await expect(connection, path).toBeInViewport();
  }
});
