import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import {
  accepted,
  arriveAtBids,
  createButton,
  depositField,
  fillNew,
  sdlField,
  writeSdl,
} from '#e2e/helpers/editor.ts';

/** The service that line 5 opens has no image. */
const withoutImage = cpuSdl.replace(/^ {4}image:.*\n/m, '');

test.describe('an SDL that the server would refuse', () => {
  test('is marked at line and column before it is sent', async ({ page, world }) => {
    await page.goto('/new');
    await writeSdl(page, withoutImage);
    await expect(page.getByText('1 error', { exact: true })).toBeVisible();
    const problem = page.getByRole('list', { name: 'Problems' }).getByRole('button').first();
    await expect(problem).toContainText(/image.*line 5, column \d+/);
    await createButton(page).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Line 5');
    expect((await world.facts()).counts.deployments).toBe(0);
  });

  test('sent anyway, is refused at the editor with the text as it was', async ({ page, world }) => {
    await page.goto('/new');
    await writeSdl(page, withoutImage);
    await createButton(page).click();
    await page.getByRole('button', { name: 'Send anyway' }).click();
    await expect(
      page.getByRole('main').getByRole('alert').filter({ hasText: 'Invalid SDL' }),
    ).toContainText('image');
    await expect(sdlField(page)).toHaveValue(withoutImage);
    await writeSdl(page, cpuSdl);
    await expect(accepted(page)).toBeVisible();
    await createButton(page).click();
    await arriveAtBids(page);
    expect((await world.facts()).counts.deployments).toBe(1);
  });

  test('that is empty is not sent', async ({ page, world }) => {
    await page.goto('/new');
    await sdlField(page).waitFor();
    await createButton(page).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('There is no SDL yet');
    expect((await world.facts()).counts.deployments).toBe(0);
  });
});

const wrongDeposits: [text: string, said: RegExp][] = [
  ['', /Enter an amount/],
  ['five', /not an amount/],
  ['NaN', /not an amount/],
  ['-5', /cannot be negative/],
  ['0.49', /smallest deposit is \$0\.50/],
  ['0', /smallest deposit is \$0\.50/],
  ['5.0000001', /six decimal places/],
  ['1e9', /not an amount/],
  ['99999999999', /more than/],
  ['1000.01', /Your credits are \$1,000\.00/],
];

test('a deposit that cannot be is said at its field', async ({ page, world }) => {
  await fillNew(page, { sdl: cpuSdl });
  const deposit = depositField(page);
  for (const [text, said] of wrongDeposits) {
    await deposit.fill(text);
    await createButton(page).click();
    await expect(deposit, text).toHaveAttribute('aria-invalid', 'true');
    await expect(deposit, text).toHaveAccessibleDescription(said);
    await expect(deposit, text).toHaveValue(text);
    await expect(deposit, text).toBeFocused();
  }
  await expect(page).toHaveURL(/\/new/);
  expect((await world.facts()).counts.deployments).toBe(0);
});

test('the least deposit that a server wants is said at the field and remembered', async ({
  page,
  world,
}) => {
  await world.control({ dialect: 'legacy' });
  await fillNew(page, { sdl: cpuSdl, deposit: '4.99' });
  const deposit = depositField(page);
  await createButton(page).click();
  await expect(deposit).toHaveAccessibleDescription(/\$?5/);
  await expect(deposit).toHaveAttribute('aria-invalid', 'true');
  expect((await world.facts()).counts.deployments).toBe(0);
  await page.reload();
  await expect(deposit).toHaveAccessibleDescription(/At least \$5\.00/);
  await page.goto('/new');
  await expect(deposit).toHaveAccessibleDescription(/At least \$5\.00/);
});
