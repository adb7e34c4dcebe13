import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { confirmIn, dialog, dollarsIn, escrow, services } from '#e2e/helpers/detail.ts';
import { depositField, topUpSwitch } from '#e2e/helpers/editor.ts';
import { launchByApi } from '#e2e/helpers/launched.ts';
import { fillWithDemo, settled, UNKNOWN_DSEQ } from '#e2e/helpers/places.ts';
import { paths } from '#lib/paths.ts';

const ready = { advance: { blocks: 12 } };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const underWay = (page: Page) => page.getByRole('region', { name: 'Under way' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('opens from the fleet with what the list knows, then says what runs', async ({
  page,
  world,
}) => {
  await fillWithDemo(world);
  const { deployments } = await world.facts();
  const leased = Object.entries(deployments).find(([, { leases }]) => leases.length === 2);
  const dseq = leased?.[0] ?? '';
  await page.goto(paths.deployments());
  const row = page
    .getByRole('table', { name: 'Deployments' })
    .getByRole('row')
    .filter({ hasText: dseq });
  await expect(row).toBeVisible();
  // The provider is slow to answer; what is known already stands at once.
  await world.control({ faults: [{ operation: 'readDeployment', kind: 'delay', ms: 3_000 }] });
  await row.getByRole('link').first().click();
  await expect(heading(page)).toContainText(dseq, { timeout: 2_000 });
  await expect(escrow(page)).toContainText('/mo', { timeout: 2_000 });
  await expect(services(page).getByText('1/1 ready')).toHaveCount(2);
});

test('says where services answer and copies addresses', async ({
  page,
  world,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await expect(services(page)).toContainText('starting');
  await world.control(ready);
  await expect(services(page)).toContainText('1/1 ready');
  const link = services(page).getByRole('link', { name: /ingress/ });
  await expect(link).toHaveAttribute('href', /^http:\/\/[a-z0-9.-]+\/$/);
  await services(page).getByRole('button', { name: 'Copy address', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(link).toContainText(copied);
});

test('keeps the tab in the address', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page).toHaveURL(paths.deployment(dseq, 'timeline'));
  await expect(page.getByText('Deployment created')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Lease created')).toBeVisible();
  await page.getByRole('tab', { name: 'Raw' }).click();
  await expect(page.getByLabel('Deployment', { exact: true }).last()).toContainText(
    `"dseq": "${dseq}"`,
  );
  await page.getByRole('tab', { name: 'SDL' }).click();
  await expect(page.getByText('This browser does not have the SDL')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(paths.deployment(dseq, 'raw'));
});

test('takes a name of the operator’s own, whatever it is', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  const name = '<img src=x onerror=alert(1)>';
  await button(page, 'Rename').click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await button(page, 'Save').click();
  await expect(heading(page)).toContainText(name);
  await page.reload();
  await expect(heading(page)).toContainText(name);
  await expect(heading(page)).toContainText(dseq);
});

test('refuses bad amounts at the field and adds good ones once', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  const before = await dollarsIn(escrow(page));
  await button(page, 'Add funds').click();
  for (const [text, problem] of [
    ['0.1', 'The smallest deposit is $0.50'],
    ['five', 'This is not an amount'],
    ['-3', 'cannot be negative'],
    ['5000', 'Your credits are'],
    ['', 'Enter an amount'],
  ] as const) {
    await depositField(page).fill(text);
    await confirmIn(page);
    await expect(dialog(page)).toContainText(problem);
  }
  await page.getByRole('button', { name: /^\+30 d/ }).click();
  await expect(dialog(page)).toContainText(/Lasts \d+ d .*longer, until/);
  await depositField(page).fill('2.5');
  await confirmIn(page);
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => dollarsIn(escrow(page))).toBeGreaterThan(before + 2.4);
  expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '2500000']);
});

test('says the server’s refusal at the field, and nothing is lost', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await button(page, 'Add funds').click();
  await depositField(page).fill('2');
  await world.control({
    faults: [
      { operation: 'depositDeployment', kind: 'status', status: 400, message: 'Deposit too low' },
    ],
  });
  await confirmIn(page);
  await expect(dialog(page)).toContainText('The server refused this amount: Deposit too low');
  await expect(depositField(page)).toHaveValue('2');
  await confirmIn(page);
  await expect(dialog(page)).toHaveCount(0);
  expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '2000000']);
});

test('a deposit whose answer is lost is found, not made twice', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await button(page, 'Add funds').click();
  await depositField(page).fill('3');
  await world.control({
    faults: [{ operation: 'depositDeployment', kind: 'status', status: 503, afterEffect: true }],
  });
  await confirmIn(page);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Added $3.00 to escrow').first()).toBeVisible();
  expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '3000000']);
});

test('a deposit under way survives a reload', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  const before = await dollarsIn(escrow(page));
  await button(page, 'Add funds').click();
  await depositField(page).fill('4');
  await world.control({
    faults: [{ operation: 'depositDeployment', kind: 'lost-response', count: null }],
  });
  await confirmIn(page);
  await expect.poll(async () => (await world.onlyDeployment()).deposits.length).toBe(2);
  await page.reload();
  await expect
    .poll(() => dollarsIn(escrow(page)), { timeout: 30_000 })
    .toBeGreaterThan(before + 3.9);
  await expect(underWay(page)).toHaveCount(0, { timeout: 30_000 });
  expect((await world.onlyDeployment()).deposits).toEqual(['5000000', '4000000']);
});

test('says when reading the setting made it, and switches only when the server did', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await world.control({ dialect: 'observed' });
  await page.goto(paths.deployment(dseq));
  await expect(page.getByText('Auto top-up was just switched on')).toBeVisible();
  await expect(topUpSwitch(page)).toBeChecked();
  await world.control({
    faults: [
      { operation: 'updateSettings', kind: 'status', status: 400, message: 'Funding is automatic' },
    ],
  });
  await button(page, 'Turn off').click();
  await expect(
    page.getByText('The server did not do it. It said: Funding is automatic'),
  ).toBeVisible();
  await expect(topUpSwitch(page)).toBeChecked();
  await button(page, 'Turn off').click();
  await expect(topUpSwitch(page)).not.toBeChecked();
  await expect(page.getByText('Auto top-up was just switched on')).toHaveCount(0);
  await page.reload();
  await expect(topUpSwitch(page)).not.toBeChecked();
});

test('names what comes back on closing, follows it, and knows it after a reload', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await expect(escrow(page)).toContainText('$5.00');
  await button(page, 'Close deployment').click();
  await expect(dialog(page)).toContainText(dseq);
  await expect(dialog(page)).toContainText(/About \$(5\.00|4\.99) comes back/);
  await button(page, 'Cancel').click();
  await button(page, 'Close deployment').click();
  await confirmIn(page);
  await expect(page.getByText('This deployment is closed')).toBeVisible();
  await page.reload();
  await world.control({ advance: { blocks: 20 } });
  await expect(page.getByText('has come back to your credits')).toBeVisible();
  for (const name of ['Add funds', 'Update', 'Close deployment']) {
    await expect(button(page, name)).toHaveAttribute('aria-disabled', 'true');
  }
});

test('says that it cannot see the refund where the server tells no credits', async ({
  page,
  world,
  request,
}) => {
  const { dseq } = await launchByApi(world, request);
  await world.control({ wider: false });
  await page.goto(paths.deployment(dseq));
  await expect(escrow(page)).toContainText(/In escrow now\s*\$/);
  await button(page, 'Close deployment').click();
  await confirmIn(page);
  await expect(page.getByText('goes back to your credits').first()).toBeVisible();
  await expect(page.getByText('does not tell your credits')).toBeVisible();
});

test('says that a close failed, and closes on the second try', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await world.control({
    faults: [{ operation: 'closeDeployment', kind: 'status', status: 403, message: 'Forbidden' }],
  });
  await button(page, 'Close deployment').click();
  await confirmIn(page);
  await expect(page.getByText('The deployment was not closed')).toBeVisible();
  await button(page, 'Close it now').click();
  await expect(page.getByText('This deployment is closed')).toBeVisible();
});

test('a provider that does not answer is said, with what it means', async ({
  page,
  world,
  request,
}) => {
  const { dseq, provider } = await launchByApi(world, request);
  await world.control({ ...ready, providers: { [provider]: false } });
  await page.goto(paths.deployment(dseq));
  await expect(services(page)).toContainText('The provider did not answer');
  await world.control({ providers: { [provider]: true } });
  await expect(services(page)).toContainText('1/1 ready');
});

test('a lease that its provider closed is explained', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await world.control({
    ...ready,
    dialect: 'observed',
    closeLease: { dseq, gseq: 1, reason: 'lease_closed_reason_unstable' },
  });
  await page.goto(paths.deployment(dseq));
  await expect(page.getByText('Its lease has ended')).toBeVisible();
  await expect(page.getByText(/workload kept failing/)).toBeVisible();
  await page.getByRole('tab', { name: /Leases/ }).click();
  await expect(page.getByRole('table', { name: 'Leases' })).toContainText('closed: unstable');
});

test('without a lease it leads to the bids', async ({ page, world }) => {
  await fillWithDemo(world);
  const { deployments } = await world.facts();
  const quoting = Object.entries(deployments).find(
    ([, { state, leases }]) => state === 'active' && leases.length === 0,
  );
  const dseq = quoting?.[0] ?? '';
  await page.goto(paths.deployment(dseq));
  await page.getByRole('link', { name: 'Choose bids' }).click();
  await expect(page).toHaveURL(paths.bids(dseq));
});

test('keeps what it knows when the server stops answering', async ({ page, world, request }) => {
  const { dseq } = await launchByApi(world, request);
  await page.goto(paths.deployment(dseq));
  await expect(services(page)).toContainText('starting');
  await world.control({
    faults: [{ operation: 'readDeployment', kind: 'status', status: 503, count: null }],
  });
  await expect(page.getByText('What is shown is older than it should be')).toBeVisible({
    timeout: 40_000,
  });
  await expect(services(page)).toContainText('starting');
  await world.control({ faults: [], ...ready });
  await button(page, 'Try again').click();
  await expect(services(page)).toContainText('1/1 ready');
  await expect(page.getByText('What is shown is older than it should be')).toHaveCount(0);
});

test('a dseq that nobody knows, and one that is none, lead back', async ({ page }) => {
  for (const [path, title] of [
    [paths.deployment(UNKNOWN_DSEQ), `No deployment ${UNKNOWN_DSEQ} here`],
    [paths.deployment('abc'), 'This is not a deployment’s number'],
  ] as const) {
    await page.goto(path);
    await expect(heading(page)).toHaveText(title);
    await page.getByRole('link', { name: 'Go to deployments' }).click();
    await expect(page).toHaveURL(paths.deployments());
  }
});

test('never reads the setting of a deployment that is not there', async ({ page, world }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(paths.deployment(UNKNOWN_DSEQ));
  await expect(heading(page)).toContainText('No deployment');
  expect(asked.filter((url) => url.includes('deployment-settings'))).toEqual([]);
  expect((await world.facts()).counts.deployments).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every tab is clean and fits a phone, ${colorScheme}`, async ({ page, world, request }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const { dseq } = await launchByApi(world, request);
    await world.control(ready);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const tab of ['overview', 'leases', 'sdl', 'timeline', 'raw'] as const) {
        await page.goto(paths.deployment(dseq, tab));
        await settled(page);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, `${tab} at ${width}`).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });
}
