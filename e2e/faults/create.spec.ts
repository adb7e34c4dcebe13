import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import {
  accepted,
  arriveAtBids,
  create,
  createButton,
  depositField,
  fillNew,
  sdlField,
} from '#e2e/helpers/editor.ts';
import { press } from '#e2e/helpers/press.ts';
import type { FaultInput } from '#sim/faults/fault.ts';

const onCreate = { operation: 'createDeployment' } as const;

/** The answer is hidden, the deployment is there. */
const afterEffect: [what: string, fault: FaultInput][] = [
  ['the answer is lost', { ...onCreate, kind: 'lost-response' }],
  ['the connection is cut half-way through the answer', { ...onCreate, kind: 'cut' }],
  ['the answer is a 500', { ...onCreate, kind: 'status', status: 500, afterEffect: true }],
  ['the answer is a page of an edge', { ...onCreate, kind: 'html', afterEffect: true }],
  ['the answer breaks off', { ...onCreate, kind: 'malformed' }],
];

for (const [what, fault] of afterEffect) {
  test(`create: ${what}, and exactly one deployment is made`, async ({ page, world }) => {
    await fillNew(page, { sdl: cpuSdl });
    await world.control({ faults: [fault] });
    await createButton(page).click();
    const dseq = await arriveAtBids(page);
    const only = await world.onlyDeployment();
    expect(only.dseq).toBe(dseq);
    expect(only.deposits).toEqual(['5000000']);
    expect((await world.facts()).faults).toEqual([]);
  });
}

test('create: an answer lost while the page is reloaded is found again', async ({
  page,
  world,
}) => {
  await fillNew(page, { sdl: cpuSdl });
  await world.control({ faults: [{ ...onCreate, kind: 'lost-response' }] });
  await createButton(page).click();
  await expect.poll(async () => (await world.facts()).counts.deployments).toBe(1);
  await page.reload();
  const dseq = await arriveAtBids(page);
  expect((await world.onlyDeployment()).dseq).toBe(dseq);
});

/** Nothing happened, and nothing in the answer says so. */
const beforeEffect: [what: string, fault: FaultInput][] = [
  // The browser itself may send once more what died unanswered; it meets the same.
  ['a request that never arrived', { ...onCreate, kind: 'lost-request', count: null }],
  ['a 500 before anything was done', { ...onCreate, kind: 'status', status: 500 }],
];

for (const [what, fault] of beforeEffect) {
  test(`create: ${what} is told so after two minutes, and may be sent again`, async ({
    page,
    world,
  }) => {
    await page.clock.install();
    await fillNew(page, { sdl: cpuSdl });
    await world.control({ faults: [fault] });
    await createButton(page).click();
    await expect(page.getByText(/The answer was lost/)).toBeVisible();
    await world.control({ faults: [] });
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await expect(page.getByText('The deployment was not created')).toBeVisible({ timeout: 500 });
    }).toPass();
    expect((await world.facts()).counts.deployments).toBe(0);
    const dseq = await create(page);
    expect((await world.onlyDeployment()).dseq).toBe(dseq);
  });
}

test('create: 429 with Retry-After shows a pause and goes on by itself', async ({
  page,
  world,
}) => {
  await fillNew(page, { sdl: cpuSdl });
  const fault = { kind: 'status', status: 429, retryAfterSeconds: 3 } as const;
  await world.control({ faults: [{ ...onCreate, ...fault }] });
  await createButton(page).click();
  await expect(page.getByText('The server asked for a pause')).toBeVisible();
  await arriveAtBids(page);
  await expect(page.getByText('The server asked for a pause')).toBeHidden();
  expect((await world.facts()).counts.deployments).toBe(1);
});

test('create: a wallet that is still being made is waited for', async ({ page, world }) => {
  // The documents know no code for it; the real server has one.
  await world.control({ dialect: 'observed' });
  await fillNew(page, { sdl: cpuSdl });
  const fault = { kind: 'status', status: 409, code: 'wallet_provisioning', count: 2 } as const;
  await world.control({ faults: [{ ...onCreate, ...fault }] });
  await createButton(page).click();
  await arriveAtBids(page);
  expect((await world.facts()).counts.deployments).toBe(1);
});

test('create: a key that is refused is asked for, with everything kept', async ({
  page,
  world,
}) => {
  await fillNew(page, { sdl: cpuSdl, deposit: '6' });
  await world.control({ faults: [{ ...onCreate, kind: 'status', status: 401 }] });
  await createButton(page).click();
  await expect(page.getByText('The API key was not accepted')).toBeVisible();
  await expect(page.getByLabel(/^Key for /)).toBeVisible();
  await expect(sdlField(page)).toHaveValue(cpuSdl);
  await create(page);
  expect((await world.onlyDeployment()).deposits).toEqual(['6000000']);
});

test('create: a slow answer shows the steps and takes no second press', async ({ page, world }) => {
  await fillNew(page, { sdl: cpuSdl });
  await world.control({ faults: [{ ...onCreate, kind: 'delay', ms: 2500 }] });
  await createButton(page).click();
  await expect(page.getByText('Create on chain')).toBeVisible();
  await expect(createButton(page)).toHaveAttribute('aria-disabled', 'true');
  await createButton(page).click({ force: true });
  await arriveAtBids(page);
  expect((await world.facts()).counts.deployments).toBe(1);
});

const refusals: [what: string, fault: FaultInput, said: RegExp][] = [
  [
    'a transaction that the chain refuses inside a 201',
    { ...onCreate, kind: 'failed-tx', rawLog: 'out of gas in location: WriteFlat' },
    /chain refused the transaction/i,
  ],
  [
    'credits that do not reach (402)',
    { ...onCreate, kind: 'status', status: 402 },
    /not enough credits/i,
  ],
  [
    'credits that do not reach, as the chain says it (400)',
    { ...onCreate, kind: 'status', status: 400, message: 'Insufficient funds' },
    /not enough credits/i,
  ],
  [
    'a price that the network does not allow (400)',
    {
      ...onCreate,
      kind: 'status',
      status: 400,
      message: 'Unit price exceeds the maximum allowed by the network',
    },
    /Unit price exceeds the maximum/,
  ],
  [
    'an account without a wallet (404)',
    { ...onCreate, kind: 'status', status: 404, message: 'UserWallet Not Found' },
    /no wallet on this server/i,
  ],
  [
    'something that stands in the way (409)',
    { ...onCreate, kind: 'status', status: 409, message: 'Conflict' },
    /not ready for this yet/i,
  ],
  [
    'an account that may not (403)',
    { ...onCreate, kind: 'status', status: 403 },
    /may not do that/i,
  ],
];

for (const [what, fault, said] of refusals) {
  test(`create: ${what} is said, with everything kept`, async ({ page, world }) => {
    await fillNew(page, { sdl: cpuSdl, deposit: '7.25' });
    await world.control({ faults: [fault] });
    await createButton(page).click();
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await expect(depositField(page)).toHaveValue('7.25');
    expect((await world.facts()).counts.deployments).toBe(0);
    await create(page);
    expect((await world.onlyDeployment()).deposits).toEqual(['7250000']);
  });
}

test('create: two tabs on one draft make one deployment', async ({ page, world }) => {
  await fillNew(page, { sdl: cpuSdl });
  await page.waitForURL(/draft=/);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(accepted(second)).toBeVisible();
  await world.control({ faults: [{ ...onCreate, kind: 'delay', ms: 1500, count: null }] });
  await Promise.all([press(createButton(page)), press(createButton(second))]);
  const [one, other] = await Promise.all([arriveAtBids(page), arriveAtBids(second)]);
  expect(other).toBe(one);
  expect((await world.onlyDeployment()).dseq).toBe(one);
});
