import type { APIRequestContext, Page } from 'playwright/test';
import { cpuSdl, gpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { WORLD_KEY, type World } from '#e2e/fixtures/world.ts';
import {
  accept,
  acceptButton,
  awaitBids,
  bidsFor,
  chooseBids,
  choosers,
  chosen,
} from '#e2e/helpers/bids.ts';
import { confirmIn, dialog } from '#e2e/helpers/detail.ts';
import { create, fillNew, sdlField } from '#e2e/helpers/editor.ts';
import { launchByApi } from '#e2e/helpers/launched.ts';
import { paths } from '#lib/paths.ts';

/** All bids are over after so many blocks. */
const BLOCKS_OF_BIDS = 80;
/** Longer than anybody bids. */
const BLOCKS_OF_SILENCE = 40;

const plan = (page: Page) => page.getByRole('region', { name: 'Your plan' });

async function launch(page: Page, world: World, sdl: string, groups: number): Promise<string> {
  await fillNew(page, { sdl });
  const dseq = await create(page);
  await awaitBids(page, world, groups);
  return dseq;
}

/** A deployment that another browser created: this one has no SDL of it. */
async function createElsewhere(world: World, request: APIRequestContext): Promise<string> {
  const reply = await request.post(`${world.basePath}/v1/deployments`, {
    headers: { 'x-api-key': WORLD_KEY },
    data: { data: { sdl: cpuSdl, deposit: 5 } },
  });
  return ((await reply.json()) as { data: { dseq: string } }).data.dseq;
}

async function pasteSdl(page: Page, sdl: string): Promise<void> {
  await dialog(page).getByRole('textbox', { name: 'SDL' }).fill(sdl);
  await dialog(page).getByRole('button', { name: 'Check and keep' }).click();
}

test('bids stand by exact price, and what is chosen survives a reload and another tab', async ({
  page,
  world,
  context,
}) => {
  const dseq = await launch(page, world, twoGroupSdl, 2);
  const prices = await bidsFor(page, 1)
    .locator('td[data-column=hour] .font-semibold')
    .allInnerTexts();
  const figures = prices.map((price) => Number(price.replace('$', '')));
  expect(figures).toEqual(figures.toSorted((a, b) => a - b));
  expect(new Set(prices).size).toBe(prices.length);

  await expect(plan(page)).toContainText('Choose a bid for group 1');
  await choosers(page, 1).nth(1).click();
  await expect(chosen(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await expect(plan(page)).toContainText('Choose a bid for group 2');
  await page.reload();
  await expect(chosen(page, 1)).toHaveCount(1);
  const other = await context.newPage();
  await other.goto(paths.bids(dseq));
  await other.getByRole('button', { name: 'Choose cheapest for all' }).click();
  await expect(chosen(page, 2)).toHaveCount(1);
  await expect(plan(page)).toContainText('$5.00 escrow lasts');
  await expect(plan(page)).toContainText(/Auto top-up\s*off/);
  await expect(acceptButton(page)).toBeEnabled();
});

test('GPUs are priced by the hour each', async ({ page, world }) => {
  await launch(page, world, gpuSdl, 1);
  const table = bidsFor(page, 1);
  await expect(table.getByRole('columnheader', { name: 'per GPU-hour' })).toBeVisible();
  await expect(table.getByRole('row').nth(1)).toContainText(/1× (A100|RTX4090)/);
});

test('a slow accept goes on through a reload and ends at the deployment', async ({
  page,
  world,
}) => {
  const dseq = await launch(page, world, twoGroupSdl, 2);
  await chooseBids(page, 2);
  await world.control({ faults: [{ operation: 'createLeases', kind: 'delay', ms: 4000 }] });
  await acceptButton(page).click();
  await expect(page.getByRole('list', { name: 'Accepting the bids' })).toContainText(
    'Manifest of group 2',
  );
  await expect.poll(async () => (await world.onlyDeployment()).leases.length).toBe(2);
  await page.reload();
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  const { leases } = await world.onlyDeployment();
  expect(leases.map(({ gseq, state }) => [gseq, state])).toEqual([
    [1, 'active'],
    [2, 'active'],
  ]);
});

test('a manifest that did not arrive is sent again without a second lease', async ({
  page,
  world,
}) => {
  const dseq = await launch(page, world, cpuSdl, 1);
  await chooseBids(page, 1);
  const row = bidsFor(page, 1)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'Chosen' }) });
  const provider = (await row.locator('[title^=akash1]').getAttribute('title')) ?? '';
  await world.control({ providers: { [provider]: false } });
  await acceptButton(page).click();
  await expect(plan(page)).toContainText('the manifest may not have arrived');
  expect((await world.onlyDeployment()).leases).toMatchObject([{ provider, manifests: 0 }]);
  await world.control({ providers: { [provider]: true } });
  await page.getByRole('button', { name: 'Send manifest again' }).click();
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  expect((await world.onlyDeployment()).leases).toMatchObject([{ provider, manifests: 1 }]);
});

test('a refusal is said and nothing is leased', async ({ page, world }) => {
  await launch(page, world, cpuSdl, 1);
  await chooseBids(page, 1);
  const message = 'Cannot create lease: The selected bid is no longer open.';
  await world.control({
    faults: [{ operation: 'createLeases', kind: 'status', status: 400, message }],
  });
  await acceptButton(page).click();
  await expect(plan(page).getByRole('alert')).toContainText('No lease was made');
  expect((await world.onlyDeployment()).leases).toEqual([]);
  await choosers(page, 1).first().click();
  await expect(plan(page).getByRole('alert')).toHaveCount(0);
  await expect(acceptButton(page)).toBeEnabled();
});

test('bids that went away are never accepted; the SDL opens in the editor again', async ({
  page,
  world,
}) => {
  const dseq = await launch(page, world, cpuSdl, 1);
  await chooseBids(page, 1);
  await world.control({ advance: { blocks: BLOCKS_OF_BIDS } });
  await acceptButton(page).click();
  await expect(plan(page)).toContainText('Its provider withdrew the bid.');
  await expect(page.getByText('The bids ran out')).toBeVisible();
  await expect(bidsFor(page, 1).getByText('withdrawn by its provider').first()).toBeVisible();
  expect((await world.onlyDeployment()).leases).toEqual([]);
  await page.getByRole('button', { name: 'Cancel and edit the SDL' }).click();
  await expect(dialog(page)).toContainText('$5.00');
  await confirmIn(page);
  await page.waitForURL(/\/new\?draft=/);
  await expect(sdlField(page)).toHaveValue(cpuSdl);
  const only = await world.onlyDeployment();
  expect(only).toMatchObject({ dseq, state: 'closed', refunded: '5000000' });
});

test('cancelling gives the money back and leads to the fleet', async ({ page, world }) => {
  await launch(page, world, cpuSdl, 1);
  await page.getByRole('button', { name: 'Cancel and recover $5.00' }).click();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  expect((await world.onlyDeployment()).state).toBe('active');
  await page.getByRole('button', { name: 'Cancel and recover $5.00' }).click();
  await confirmIn(page);
  await page.waitForURL(/\/deployments$/);
  expect((await world.onlyDeployment()).state).toBe('closed');
  await page.getByRole('button', { name: 'Edit the SDL' }).click();
  await expect(sdlField(page)).toHaveValue(cpuSdl);
});

test('a group that nobody bids for says what it demands', async ({ page, world }) => {
  const sdl = cpuSdl.replace('amount: 10000', 'amount: 1');
  await fillNew(page, { sdl });
  await create(page);
  await expect(page.getByText('Waiting for bids')).toBeVisible();
  await expect(acceptButton(page)).toBeDisabled();
  await world.control({ advance: { blocks: BLOCKS_OF_SILENCE } });
  await page.reload();
  await expect(page.getByText('Nobody bids')).toBeVisible();
  await expect(page.getByText(/It pays at most \$0\.0005904 an hour/)).toBeVisible();
});

test('another browser pastes the SDL, held against the hash on chain', async ({
  page,
  world,
  request,
}) => {
  const dseq = await createElsewhere(world, request);
  await page.goto(paths.bids(dseq));
  await awaitBids(page, world, 1);
  await chooseBids(page, 1);
  await expect(acceptButton(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Paste the SDL' }).click();
  await pasteSdl(page, gpuSdl);
  await expect(dialog(page)).toContainText('another SDL');
  await pasteSdl(page, cpuSdl);
  await expect(dialog(page)).toHaveCount(0);
  await accept(page, dseq);
});

test('there is nothing to compare for what is leased, closed or unknown', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.bids(dseq));
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  await expect(page.getByText('Its bids were accepted before').first()).toBeVisible();
  const headers = { 'x-api-key': WORLD_KEY };
  await request.delete(`${world.basePath}/v1/deployments/${dseq}`, { headers });
  await page.goto(paths.bids(dseq));
  await expect(page.getByRole('heading', { name: 'This deployment is closed' })).toBeVisible();
  await page.goto(paths.bids('99999'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No deployment 99999 here');
});

test('a phone shows cards and reaches the plan', async ({ page, world }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await launch(page, world, twoGroupSdl, 2);
  await chooseBids(page, 2);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: /2 of 2 chosen/ }).click();
  await expect(acceptButton(page)).toBeInViewport();
});
