import type { Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import type { World } from '#e2e/fixtures/world.ts';
import { addFunds, confirmIn, dialog, dollarsIn, escrow } from '#e2e/helpers/detail.ts';
import { depositField } from '#e2e/helpers/editor.ts';
import { launchByApi } from '#e2e/helpers/launched.ts';
import { paths } from '#lib/paths.ts';
import type { FaultInput } from '#sim/faults/fault.ts';

const onDeposit = { operation: 'depositDeployment' } as const;

const afterEffect: [what: string, fault: FaultInput][] = [
  ['the answer is lost', { ...onDeposit, kind: 'lost-response' }],
  ['the connection is cut half-way through the answer', { ...onDeposit, kind: 'cut' }],
  ['the answer is a 500', { ...onDeposit, kind: 'status', status: 500, afterEffect: true }],
  ['the answer is a page of an edge', { ...onDeposit, kind: 'html', afterEffect: true }],
];

/** Stands on the page of a leased deployment with $5 in escrow. */
async function openLaunched(page: Page, world: World): Promise<void> {
  const { dseq } = await launchByApi(world, page.request);
  await page.goto(paths.deployment(dseq));
}

const showsFunds = (page: Page, atLeast: number): Promise<void> =>
  expect.poll(() => dollarsIn(escrow(page))).toBeGreaterThan(atLeast);

for (const [what, fault] of afterEffect) {
  test(`deposit: ${what}, and exactly one is made`, async ({ page, world }) => {
    await openLaunched(page, world);
    await world.control({ faults: [fault] });
    await addFunds(page, '3');
    await showsFunds(page, 7.9);
    await expect(dialog(page)).toBeHidden();
    expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '3000000']);
    expect((await world.facts()).faults).toEqual([]);
  });
}

test('deposit: an answer lost while the page is reloaded is found again', async ({
  page,
  world,
}) => {
  await openLaunched(page, world);
  await world.control({ faults: [{ ...onDeposit, kind: 'lost-response' }] });
  await addFunds(page, '3');
  await expect.poll(async () => (await world.facts()).counts.deposits).toBe(2);
  await page.reload();
  await showsFunds(page, 7.9);
  await page.goto(paths.activity());
  await expect(page.getByRole('main')).toContainText('$3.00');
  expect((await world.facts()).counts.deposits).toBe(2);
});

test('deposit: a request that never arrived is told so after two minutes, and may be sent again', async ({
  page,
  world,
}) => {
  await page.clock.install();
  await openLaunched(page, world);
  await world.control({ faults: [{ ...onDeposit, kind: 'lost-request', count: null }] });
  await addFunds(page, '3');
  await expect(dialog(page)).toContainText('The answer was lost');
  await world.control({ faults: [] });
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(page.getByText('The deposit was not made')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect((await world.facts()).counts.deposits).toBe(1);
  await confirmIn(page);
  await showsFunds(page, 7.9);
  expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '3000000']);
});

test('deposit: what cannot be is said at its field', async ({ page, world }) => {
  await openLaunched(page, world);
  await page.getByRole('button', { name: 'Add funds' }).click();
  const wrong: [text: string, said: RegExp][] = [
    ['', /Enter an amount/],
    ['0.49', /smallest deposit/],
    ['-3', /cannot be negative/],
    ['NaN', /not an amount/],
    ['99999999999', /more than/],
    ['995.01', /Your credits are \$995\.00/],
  ];
  for (const [text, said] of wrong) {
    await depositField(page).fill(text);
    await confirmIn(page);
    await expect(depositField(page), text).toHaveAccessibleDescription(said);
    await expect(depositField(page), text).toHaveAttribute('aria-invalid', 'true');
  }
  expect((await world.facts()).counts.deposits).toBe(1);
});

test('deposit: a server that refuses says so at the field, with the amount kept', async ({
  page,
  world,
}) => {
  await openLaunched(page, world);
  const message = 'Deposit too low. Minimum is $4';
  await world.control({ faults: [{ ...onDeposit, kind: 'status', status: 400, message }] });
  await addFunds(page, '3');
  await expect(depositField(page)).toHaveAccessibleDescription(/Minimum is \$4/);
  await expect(depositField(page)).toHaveValue('3');
  await depositField(page).fill('4');
  await confirmIn(page);
  await showsFunds(page, 8.9);
});
