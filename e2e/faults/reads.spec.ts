import { expect, test } from '#e2e/fixtures/test.ts';
import { services } from '#e2e/helpers/detail.ts';
import { launchByApi } from '#e2e/helpers/launched.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { fillWithDemo, UNKNOWN_DSEQ } from '#e2e/helpers/places.ts';
import { paths } from '#lib/paths.ts';
import type { FaultInput } from '#sim/faults/fault.ts';

const onList = { operation: 'listDeployments', count: null } as const;

const broken: [what: string, fault: FaultInput][] = [
  ['a body that breaks off', { ...onList, kind: 'malformed' }],
  ['a page of an edge', { ...onList, kind: 'html' }],
  ['a 500', { ...onList, kind: 'status', status: 500 }],
  ['a cut connection', { ...onList, kind: 'cut' }],
];

for (const [what, fault] of broken) {
  test(`the fleet says that ${what} came, and how to go on`, async ({ page, world }) => {
    await fillWithDemo(world);
    await world.control({ faults: [fault] });
    await page.goto(paths.deployments());
    const notice = page.getByRole('main').getByRole('alert');
    await expect(notice).toBeVisible();
    await world.control({ faults: [] });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('table', { name: 'Deployments' })).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
}

test('a fleet that was read before stays on screen while the server fails', async ({
  page,
  world,
}) => {
  await fillWithDemo(world);
  await page.goto(paths.deployments());
  const rows = page.getByRole('table', { name: 'Deployments' }).getByRole('row');
  await expect(rows.nth(5)).toBeVisible();
  await expect.poll(() => readKept(page, 'snapshots')).toHaveLength(1);
  await world.control({ faults: [{ ...onList, kind: 'status', status: 500 }] });
  await page.reload();
  await expect(rows.nth(5)).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
});

test('429 on a read pauses the whole connection visibly, then it goes on', async ({
  page,
  world,
}) => {
  await fillWithDemo(world);
  const fault = { kind: 'status', status: 429, retryAfterSeconds: 3 } as const;
  await world.control({ faults: [{ operation: 'listDeployments', ...fault }] });
  await page.goto(paths.deployments());
  await expect(page.getByText('The server asked for a pause')).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Deployments' }).getByRole('row').nth(5),
  ).toBeVisible();
  await expect(page.getByText('The server asked for a pause')).toBeHidden();
});

test('a slow server leaves a skeleton, not a blank page', async ({ page, world }) => {
  await fillWithDemo(world);
  await world.control({ faults: [{ ...onList, kind: 'drip', chunkBytes: 256, everyMs: 50 }] });
  await page.goto(paths.deployments());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]').first()).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Deployments' }).getByRole('row').nth(5),
  ).toBeVisible();
});

for (const path of [paths.deployment, paths.bids, paths.update]) {
  test(`${path(UNKNOWN_DSEQ)} says that there is no such deployment, with a way back`, async ({
    page,
  }) => {
    await page.goto(path(UNKNOWN_DSEQ));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/No (such )?deployment/);
    await expect(page.getByRole('main')).toContainText(UNKNOWN_DSEQ);
    await page
      .getByRole('main')
      .getByRole('link', { name: /deployments/i })
      .first()
      .click();
    await expect(page).toHaveURL(/\/deployments$/);
  });
}

test('an address that no page has leads back', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.getByRole('link', { name: 'Go to deployments' }).click();
  await expect(page).toHaveURL(/\/deployments$/);
});

test('offline is said, what was read stays, and the page goes on by itself', async ({
  page,
  context,
  world,
}) => {
  const { dseq } = await launchByApi(world, page.request);
  await page.goto(paths.deployment(dseq));
  await expect(services(page)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await expect(services(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();
});

test('a silent provider is told apart from services that are down', async ({ page, world }) => {
  const { dseq, provider } = await launchByApi(world, page.request);
  await world.control({ providers: { [provider]: false } });
  await page.goto(paths.deployment(dseq));
  await expect(page.getByText('The provider did not answer')).toBeVisible();
});
