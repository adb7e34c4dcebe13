import { cpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { acceptButton, chooseBids, choosers } from '#e2e/helpers/bids.ts';
import { services } from '#e2e/helpers/detail.ts';
import { quote } from '#e2e/helpers/quote.ts';
import { press } from '#e2e/helpers/press.ts';
import type { FaultInput } from '#sim/faults/fault.ts';

const onLease = { operation: 'createLeases' } as const;

/** The answer is hidden, the leases are there. */
const afterEffect: [what: string, fault: FaultInput][] = [
  ['the answer is lost', { ...onLease, kind: 'lost-response' }],
  ['the connection is cut half-way through the answer', { ...onLease, kind: 'cut' }],
  ['the answer is a 500', { ...onLease, kind: 'status', status: 500, afterEffect: true }],
  ['the answer is a page of an edge', { ...onLease, kind: 'html', afterEffect: true }],
];

for (const [what, fault] of afterEffect) {
  test(`lease: ${what}, and exactly one lease a group is made`, async ({ page, world }) => {
    const dseq = await quote(page, world, { sdl: twoGroupSdl, groups: 2 });
    await chooseBids(page, 2);
    await world.control({ faults: [fault] });
    await acceptButton(page).click();
    await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
    await expect(services(page).getByRole('region', { name: 'Group 2' })).toBeVisible();
    const { leases } = await world.onlyDeployment();
    expect(leases.map(({ gseq }) => gseq).toSorted()).toEqual([1, 2]);
    expect((await world.facts()).faults).toEqual([]);
  });
}

test('lease: an answer lost while the page is reloaded is found again', async ({ page, world }) => {
  const dseq = await quote(page, world, { sdl: cpuSdl });
  await chooseBids(page, 1);
  await world.control({ faults: [{ ...onLease, kind: 'lost-response' }] });
  await acceptButton(page).click();
  await expect.poll(async () => (await world.facts()).counts.leases).toBe(1);
  await page.reload();
  await page.goto(`/deployments/${dseq}`);
  await expect(services(page)).toBeVisible();
  expect((await world.onlyDeployment()).leases).toHaveLength(1);
});

test('lease: a request that never arrived is told so after a while, and may be sent again', async ({
  page,
  world,
}) => {
  await page.clock.install();
  const dseq = await quote(page, world, { sdl: cpuSdl });
  await chooseBids(page, 1);
  await world.control({ faults: [{ ...onLease, kind: 'lost-request', count: null }] });
  await acceptButton(page).click();
  await expect(page.getByText(/answer was lost/i)).toBeVisible();
  await world.control({ faults: [] });
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(page.getByText('The bids were not accepted')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect((await world.facts()).counts.leases).toBe(0);
  await acceptButton(page).click();
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  expect((await world.onlyDeployment()).leases).toHaveLength(1);
});

test('lease: 429 with Retry-After shows a pause and goes on by itself', async ({ page, world }) => {
  const dseq = await quote(page, world, { sdl: cpuSdl });
  await chooseBids(page, 1);
  const fault = { kind: 'status', status: 429, retryAfterSeconds: 3 } as const;
  await world.control({ faults: [{ ...onLease, ...fault }] });
  await acceptButton(page).click();
  await expect(page.getByText('The server asked for a pause')).toBeVisible();
  await page.waitForURL(new RegExp(`/deployments/${dseq}$`));
  expect((await world.onlyDeployment()).leases).toHaveLength(1);
});

test('lease: credits that do not reach are said, and nothing is leased', async ({
  page,
  world,
}) => {
  await quote(page, world, { sdl: cpuSdl });
  await chooseBids(page, 1);
  await world.control({ faults: [{ ...onLease, kind: 'status', status: 402 }] });
  await acceptButton(page).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/credits/i);
  expect((await world.facts()).counts.leases).toBe(0);
});

test('bids: a failing poll keeps what is known, says so and goes on', async ({ page, world }) => {
  await quote(page, world, { sdl: cpuSdl });
  const before = await choosers(page, 1).count();
  await world.control({
    faults: [{ operation: 'listBids', kind: 'status', status: 503, count: null }],
  });
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  expect(await choosers(page, 1).count()).toBe(before);
  await world.control({ faults: [] });
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('lease: two tabs on one launch make one lease', async ({ page, context, world }) => {
  const dseq = await quote(page, world, { sdl: cpuSdl });
  const second = await context.newPage();
  await second.goto(page.url());
  await chooseBids(page, 1);
  await expect(acceptButton(second)).toBeEnabled();
  await world.control({ faults: [{ ...onLease, kind: 'delay', ms: 1500, count: null }] });
  await Promise.all([press(acceptButton(page)), press(acceptButton(second))]);
  await Promise.all(
    [page, second].map((tab) => tab.waitForURL(new RegExp(`/deployments/${dseq}$`))),
  );
  expect((await world.onlyDeployment()).leases).toHaveLength(1);
});
