import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { cpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import type { World } from '#e2e/fixtures/world.ts';
import { Operator } from '#e2e/helpers/operator.ts';
import { paths } from '#lib/paths.ts';

const step = (page: Page, text: string): Locator =>
  page.getByRole('list', { name: 'Replacing' }).getByRole('listitem').filter({ hasText: text });

const createButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Create the replacement' });

const closeOld = (page: Page): Locator =>
  page.getByRole('button', { name: 'Close the old deployment' });

const addresses = (page: Page, which: 'new' | 'old'): Locator =>
  page.getByRole('list', { name: `Addresses of the ${which} deployment` }).getByRole('listitem');

/** A running deployment that this browser knows nothing of, and its operator. */
async function running(page: Page, world: World, sdl: string) {
  const operator = new Operator(world, page.request);
  const dseq = await operator.create(sdl);
  await operator.accept(dseq, sdl);
  await operator.awaitReady();
  return { operator, dseq };
}

/** Gives the browser the SDL and leads to the form. */
async function giveSdl(page: Page, dseq: string, sdl: string): Promise<void> {
  await page.goto(paths.replace(dseq));
  await page.getByRole('textbox', { name: 'SDL' }).fill(sdl);
  await page.getByRole('button', { name: 'Check and keep' }).click();
  await expect(createButton(page)).toBeVisible();
}

async function dseqOfNext(world: World, old: string): Promise<string> {
  const dseqs = Object.keys((await world.facts()).deployments).filter((dseq) => dseq !== old);
  expect(dseqs).toHaveLength(1);
  return dseqs[0] ?? '';
}

/** Creates the replacement and tells its dseq. */
async function begin(page: Page, world: World, old: string): Promise<string> {
  await createButton(page).click();
  await expect(step(page, 'Create the replacement')).toContainText(/Deployment \d+/);
  return dseqOfNext(world, old);
}

test('replaces a deployment, with a reload at every step', async ({ page, world }) => {
  test.slow();
  const { operator, dseq } = await running(page, world, twoGroupSdl);
  await giveSdl(page, dseq, twoGroupSdl);
  await expect(page.getByText('the one that runs')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['1 · back', '2 · front']);
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'Deposit (USD)' })).toHaveValue('5');

  const next = await begin(page, world, dseq);
  expect((await world.facts()).deployments[next]?.hash).toBe(
    (await world.facts()).deployments[dseq]?.hash,
  );
  await page.reload();
  await expect(page.getByRole('link', { name: 'Compare bids' })).toHaveAttribute(
    'href',
    paths.bids(next),
  );
  await expect(page.getByText('nothing yet')).toBeVisible();

  await operator.accept(next, twoGroupSdl);
  await page.reload();
  await expect(step(page, 'Services ready')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByText('Together')).toBeVisible();

  await operator.awaitReady();
  await expect(step(page, 'Services ready')).toContainText('2/2 ready');
  await expect(addresses(page, 'new')).toHaveCount(2);
  await expect(addresses(page, 'old')).toHaveCount(2);
  await page.reload();
  await expect(step(page, 'Close the old')).toContainText(/About \$\d\.\d\d comes back/);
  await closeOld(page).click();
  await page.getByRole('button', { name: 'Confirm' }).click();

  await expect(page.getByText('has been replaced')).toBeVisible();
  await expect(page.getByText(/is on its way to|has come back to/)).toBeVisible();
  const { deployments } = await world.facts();
  expect(deployments[dseq]?.state).toBe('closed');
  expect(deployments[next]?.state).toBe('active');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Open the new deployment' })).toHaveAttribute(
    'href',
    paths.deployment(next),
  );
});

test('goes to the bids and comes back once they are accepted', async ({ page, world }) => {
  test.slow();
  const { dseq } = await running(page, world, cpuSdl);
  await giveSdl(page, dseq, cpuSdl);
  const next = await begin(page, world, dseq);
  await page.getByRole('link', { name: 'Compare bids' }).click();
  await expect(page).toHaveURL(paths.bids(next));
  await world.control({ advance: { blocks: 5 } });
  const bids = page.getByRole('table', { name: 'Bids for group 1' });
  await bids.getByRole('button', { name: 'Choose', exact: true }).first().click();
  await page.getByRole('button', { name: 'Accept bids' }).click();
  await expect(page).toHaveURL(paths.replace(dseq), { timeout: 60_000 });
  await expect(step(page, 'Services ready')).toHaveAttribute('aria-current', 'step');
});

test('takes no other SDL than the one that runs', async ({ page, world }) => {
  const { dseq } = await running(page, world, cpuSdl);
  await page.goto(paths.replace(dseq));
  const field = page.getByRole('textbox', { name: 'SDL' });
  await page.getByRole('button', { name: 'Check and keep' }).click();
  await expect(field).toHaveAccessibleDescription(/Paste the SDL first/);
  for (const [text, words] of [
    [twoGroupSdl, /not the SDL that runs/],
    ['hello: world', /No manifest follows/],
  ] as const) {
    await field.fill(text);
    await page.getByRole('button', { name: 'Check and keep' }).click();
    await expect(field).toHaveAccessibleDescription(words);
  }
  await expect(createButton(page)).toBeHidden();
});

test('is reached from the deployment, and found again from either of the two', async ({
  page,
  world,
}) => {
  const { dseq } = await running(page, world, cpuSdl);
  await page.goto(paths.deployment(dseq));
  await page.getByRole('link', { name: 'Replace', exact: true }).click();
  await expect(page).toHaveURL(paths.replace(dseq));
  await giveSdl(page, dseq, cpuSdl);
  const next = await begin(page, world, dseq);
  for (const one of [dseq, next]) {
    await page.goto(paths.deployment(one));
    await page.getByRole('link', { name: 'Go on replacing' }).click();
    await expect(page).toHaveURL(paths.replace(dseq));
  }
});

test('starts again after a replacement that was closed', async ({ page, world }) => {
  const { dseq } = await running(page, world, cpuSdl);
  await giveSdl(page, dseq, cpuSdl);
  const first = await begin(page, world, dseq);
  await page.getByRole('button', { name: 'Close the replacement' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('The last replacement is closed')).toBeVisible();
  await createButton(page).click();
  await expect(page.getByRole('link', { name: 'Compare bids' })).not.toHaveAttribute(
    'href',
    paths.bids(first),
  );
  const { deployments } = await world.facts();
  expect(Object.keys(deployments)).toHaveLength(3);
  expect(deployments[dseq]?.state).toBe('active');
});

test('deploys a closed one again, with nothing to close', async ({ page, world }) => {
  const { operator, dseq } = await running(page, world, cpuSdl);
  await giveSdl(page, dseq, cpuSdl);
  await operator.close(dseq);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deploy again');
  const steps = page.getByRole('list', { name: 'Deploying again' }).getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await createButton(page).click();
  await expect(page.getByRole('link', { name: 'Compare bids' })).toBeVisible();
  const next = await dseqOfNext(world, dseq);
  await operator.accept(next, cpuSdl);
  await operator.awaitReady();
  await page.reload();
  await expect(page.getByText('runs again')).toBeVisible();
  await expect(closeOld(page)).toBeHidden();
});

test('a create that is refused or lost is said, and never doubled', async ({ page, world }) => {
  const { dseq } = await running(page, world, cpuSdl);
  await giveSdl(page, dseq, cpuSdl);
  const deposit = page.getByRole('spinbutton', { name: 'Deposit (USD)' });
  await deposit.fill('0.1');
  await createButton(page).click();
  await expect(deposit).toBeFocused();
  await expect(deposit).toHaveAccessibleDescription(/smallest deposit/);
  await deposit.fill('2');
  await world.control({
    faults: [{ operation: 'createDeployment', kind: 'status', status: 402, message: 'no money' }],
  });
  await createButton(page).click();
  await expect(page.getByText('The replacement was not created')).toBeVisible();
  await world.control({
    faults: [{ operation: 'createDeployment', kind: 'lost-response', count: 1 }],
  });
  await createButton(page).click();
  await expect(page.getByRole('link', { name: 'Compare bids' })).toBeVisible({ timeout: 30_000 });
  await dseqOfNext(world, dseq);
});

test('says what it cannot find or read', async ({ page, world }) => {
  await page.goto(paths.replace('1700000000000'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No deployment');
  await page.goto(paths.replace('nonsense'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a deployment');
  const { dseq } = await running(page, world, cpuSdl);
  await world.control({
    faults: [{ operation: 'readDeployment', kind: 'status', status: 403, count: null }],
  });
  await page.goto(paths.replace(dseq));
  await expect(page.getByText('Could not read the deployment')).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme}, narrow`, () => {
    test.use({
      colorScheme,
      viewport: { width: 390, height: 800 },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('nothing overflows, and axe finds nothing', async ({ page, world }) => {
      const check = async (where: string): Promise<void> => {
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, where).toBe(0);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.map(({ id }) => id),
          where,
        ).toEqual([]);
      };
      const { operator, dseq } = await running(page, world, twoGroupSdl);
      await page.goto(paths.replace(dseq));
      await expect(page.getByRole('textbox', { name: 'SDL' })).toBeVisible();
      await check('without an SDL');
      await giveSdl(page, dseq, twoGroupSdl);
      await check('at the beginning');
      const next = await begin(page, world, dseq);
      await operator.accept(next, twoGroupSdl);
      await operator.awaitReady();
      await page.reload();
      await expect(step(page, 'Services ready')).toContainText('2/2 ready');
      await check('once ready');
    });
  });
}
