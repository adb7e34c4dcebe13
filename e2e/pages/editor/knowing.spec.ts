import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { cpuSdl, gpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { awaitBids } from '#e2e/helpers/bids.ts';
import {
  accepted,
  arriveAtBids,
  create,
  createButton,
  depositField,
  fillNew,
  topUpSwitch,
  writeSdl,
} from '#e2e/helpers/editor.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { settled } from '#e2e/helpers/places.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'What to expect' });
const asks = (page: Page): Locator => page.getByRole('region', { name: 'What it asks for' });
const gains = (page: Page): Locator =>
  panel(page).getByRole('list', { name: 'What would bring more providers' });

const RANGE = /\$([\d.,]+) – \$([\d.,]+)/;

/** The ends of the first range in a text, in dollars. */
function ends(text: string | null): [low: number, high: number] {
  const [, low = '', high = ''] = RANGE.exec(text ?? '') ?? [];
  return [Number(low.replaceAll(',', '')), Number(high.replaceAll(',', ''))];
}

/** The value beside a label, in a group's part of the panel or in all of it. */
const figure = (within: Locator, label: string): Locator =>
  within.locator('dl > div').filter({ hasText: label }).locator('dd').first();

const SCREENING = /\/v1\/bid-screening$/;

/** Follows the questions about providers: how many in all, and at most at once. */
function watchScreening(page: Page): { asked: number; most: number; cancelled: number } {
  const seen = { asked: 0, most: 0, cancelled: 0 };
  let open = 0;
  page.on('request', (request) => {
    if (!SCREENING.test(request.url())) return;
    seen.asked += 1;
    open += 1;
    seen.most = Math.max(seen.most, open);
  });
  page.on('requestfinished', (request) => (open -= Number(SCREENING.test(request.url()))));
  page.on('requestfailed', (request) => {
    if (!SCREENING.test(request.url())) return;
    open -= 1;
    seen.cancelled += 1;
  });
  return seen;
}

async function open(page: Page, sdl: string): Promise<void> {
  await page.goto('/new');
  await writeSdl(page, sdl);
  await expect(accepted(page)).toBeVisible();
  await settled(page);
}

test('says what a group costs and who can run it, and where that comes from', async ({ page }) => {
  await open(page, cpuSdl);
  await expect(asks(page)).toContainText('1 service, 1 replica, 1 endpoint');
  await expect(figure(panel(page), 'Price a month')).toHaveText(/^\$0\.61 – \$1\.83 \/mo$/);
  await expect(panel(page)).toContainText('from usual provider prices');
  await expect(figure(panel(page), 'Providers that can run it')).toHaveText(/^2\d of 2\d$/);
  await figure(panel(page), 'Price an hour').locator('[tabindex="0"]').focus();
  await expect(page.getByRole('tooltip')).toContainText('$1.60 a core');
  await expect(page.getByRole('tooltip')).toContainText('uact a block');
});

test('says what GPUs cost on the market', async ({ page }) => {
  await open(page, gpuSdl);
  const [low, high] = ends(await figure(panel(page), 'Price an hour').textContent());
  expect(low).toBeGreaterThan(0.1);
  expect(high).toBeLessThan(3);
  await expect(panel(page)).toContainText(
    'from GPU prices on the market and usual provider prices',
  );
  await figure(panel(page), 'Price an hour').locator('[tabindex="0"]').focus();
  await expect(page.getByRole('tooltip')).toContainText(/GPUs: \$[\d.]+ to \$[\d.]+ an hour each/);
});

test('adds several groups up', async ({ page }) => {
  await open(page, twoGroupSdl);
  await expect(asks(page)).toContainText('2 services, 3 replicas');
  const monthly = async (within: Locator) =>
    ends(await figure(within, 'Price a month').textContent());
  const group = (gseq: number): Locator =>
    panel(page).getByRole('region', { name: `Group ${gseq}` });
  const [first, second] = [await monthly(group(1)), await monthly(group(2))];
  const total = await monthly(panel(page));
  for (const end of [0, 1] as const) {
    expect(Math.abs(total[end] - first[end] - second[end])).toBeLessThanOrEqual(0.011);
  }
  for (const gseq of [1, 2]) {
    await expect(figure(group(gseq), 'Providers that can run it')).toHaveText(/^2\d of 2\d$/);
  }
});

test('bids that were seen say what comes next', async ({ page, world }) => {
  await open(page, cpuSdl);
  const expected = ends(await figure(panel(page), 'Price a month').textContent());
  await create(page);
  await awaitBids(page, world, 1);
  await expect.poll(() => readKept(page, 'prices')).not.toEqual([]);
  await page.goto('/new');
  await open(page, cpuSdl.replace('nginx:1.29.1', 'caddy:2'));
  await expect(panel(page)).toContainText(/from \d+ bids? seen here/);
  const seen = ends(await figure(panel(page), 'Price a month').textContent());
  expect(seen[0]).toBeGreaterThanOrEqual(expected[0]);
  expect(seen[1]).toBeLessThanOrEqual(expected[1]);
});

const rareSdl = gpuSdl
  .replace('model: a100', 'model: h100\n                  interface: sxm')
  .replace(/^ +- model: rtx4090\n/m, '')
  .replace(
    '    gpu:\n      pricing',
    '    gpu:\n      attributes:\n        location-region: us-west\n      pricing',
  );

test('says what one constraint less would bring where few can run it', async ({ page }) => {
  const seen = watchScreening(page);
  await open(page, rareSdl);
  await expect(figure(panel(page), 'Providers that can run it')).toHaveText(/^1 of 2\d$/);
  await expect(gains(page).getByRole('listitem').first()).toHaveText(/without region us-west\+\d/);
  expect(seen.asked).toBeLessThanOrEqual(7);
  expect(seen.most).toBeLessThanOrEqual(2);
});

test('asks once for what is needed, however often the rest changes', async ({ page, world }) => {
  const seen = watchScreening(page);
  await open(page, cpuSdl);
  expect(seen.asked).toBe(1);
  await writeSdl(page, cpuSdl.replace('nginx:1.29.1', 'nginx:1.29.2'));
  await expect(asks(page)).toContainText('nginx:1.29.2');
  await world.control({ faults: [{ operation: 'screenBids', kind: 'delay', ms: 4000 }] });
  await writeSdl(page, cpuSdl.replace('units: 0.5', 'units: 1'));
  await expect.poll(() => seen.asked).toBe(2);
  await writeSdl(page, cpuSdl);
  await expect.poll(() => seen.cancelled).toBe(1);
  await expect(figure(panel(page), 'Providers that can run it')).toHaveText(/of/);
  expect(seen.asked).toBe(2);
});

test('does without what the server does not tell', async ({ page, world }) => {
  await world.control({ wider: false });
  const seen = watchScreening(page);
  await open(page, gpuSdl);
  await expect(panel(page)).not.toContainText('Providers');
  await expect(figure(panel(page), 'Price an hour')).toHaveText(/^at most \$590\.36 \/h$/);
  await expect(panel(page)).toContainText('from the SDL’s own maximum');
  await expect(depositField(page)).toHaveAccessibleDescription(/Lasts at least \d+ s at the SDL/);
  await writeSdl(page, cpuSdl);
  await expect(figure(panel(page), 'Price a month')).toHaveText(RANGE);
  expect(seen.asked).toBe(1);
  await createButton(page).click();
  await arriveAtBids(page);
});

test('says quietly what could not be read, and reads it again', async ({ page, world }) => {
  const broken = { kind: 'status', status: 400, count: null } as const;
  await world.control({
    faults: [
      { operation: 'screenBids', ...broken },
      { operation: 'readGpuPrices', ...broken },
    ],
  });
  await open(page, gpuSdl);
  const again = panel(page).getByRole('button', { name: 'Try again' });
  await expect(panel(page)).toContainText('How many providers can run it could not be read.');
  await expect(panel(page)).toContainText('GPU prices on the market could not be read.');
  await expect(again).toHaveCount(2);
  await world.control({ faults: [] });
  await again.first().click();
  await again.first().click();
  await expect(again).toHaveCount(0);
  await expect(figure(panel(page), 'Price an hour')).toHaveText(RANGE);
  await expect(figure(panel(page), 'Providers that can run it')).toHaveText(/of/);
});

test('says what the market asks where the SDL pays less', async ({ page }) => {
  await open(page, cpuSdl.replace('amount: 10000', 'amount: 1'));
  await expect(panel(page)).toContainText(
    'Under the market: providers are expected to ask $0.61 – $1.83 /mo.',
  );
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText(/Raise amount to \d/);
  await expect(accepted(page)).toBeVisible();
  await expect(gains(page)).toContainText('at twice the maximum price');
});

test('tells the deposit as time, and what auto top-up will do', async ({ page }) => {
  await fillNew(page, { sdl: cpuSdl, deposit: '1' });
  await expect(depositField(page)).toHaveAccessibleDescription(
    /Lasts about \d+ to \d+ d at the expected price/,
  );
  await expect(topUpSwitch(page)).toHaveAccessibleDescription(/closes the lease when it is empty/);
  await topUpSwitch(page).click();
  await expect(topUpSwitch(page)).toHaveAccessibleDescription(
    /once less than a day is left.*48 h again.*each time.*First in about.*\$5\.00.*credits end: then/,
  );
  await depositField(page).fill('much');
  await expect(topUpSwitch(page)).toHaveAccessibleDescription(/48 h again\. It leaves/);
});

test('says at the field that credits do not reach, before anything is sent', async ({
  page,
  world,
}) => {
  await world.control({ reset: true, scenario: 'overdrawn' });
  const before = (await world.facts()).counts.deployments;
  await page.goto('/new');
  await writeSdl(page, cpuSdl);
  await expect(accepted(page)).toBeVisible();
  await depositField(page).fill('900');
  await expect(depositField(page)).toHaveAccessibleDescription(/Your credits are \$\d/);
  await createButton(page).click();
  await expect(depositField(page)).toBeFocused();
  expect((await world.facts()).counts.deployments).toBe(before);
});

test('stands below the text on a phone, fits, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, rareSdl);
  await expect(gains(page)).toBeVisible();
  const editor = await page.locator('.monaco-editor').first().boundingBox();
  const below = await panel(page).boundingBox();
  expect(below!.y).toBeGreaterThan(editor!.y + editor!.height);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await new AxeBuilder({ page }).include('.sdl-side').setLegacyMode().analyze();
    expect.soft(found.violations.map(({ help, nodes }) => [help, nodes[0]?.target])).toEqual([]);
  }
});
