import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import {
  addFunds,
  before,
  depositEntry,
  depositsOf,
  leave,
  MINUTE,
  openDseq,
  visit,
} from '#e2e/helpers/journal.ts';
import type { DepositEntry, JournalEntry } from '#store/journal-schema.ts';

const entries = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('time') });

test('an empty journal says what will be in it', async ({ page }) => {
  await page.goto('/activity');
  await expect(page.getByRole('heading', { name: 'Nothing was sent from here yet' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'New deployment' })).toBeVisible();
});

test('an interrupted deposit is found to have gone through', async ({ page, world, request }) => {
  const owner = await visit(page, world);
  const dseq = await openDseq(world);
  const noted = await before(request, world, dseq);
  const entry = depositEntry(world, owner, {
    dseq,
    phase: 'sent',
    endedAt: null,
    reply: null,
    before: noted,
    asked: { usd: '11', denom: 'uact', amount: '11000000' },
  });
  await addFunds(request, world, dseq, 11);
  await leave(page, [entry]);
  await page.goto('/activity');
  const row = entries(page).filter({ hasText: dseq });
  await expect(row).toContainText('went through', { timeout: 30_000 });
  await expect(row.getByRole('link')).toHaveAttribute('href', `/deployments/${dseq}`);
  await row.getByRole('button', { name: 'Details' }).click();
  await expect(row).toContainText('rose by exactly 11000000 uact');
  expect((await depositsOf(world, dseq)).filter((amount) => amount === '11000000')).toHaveLength(1);
});

test('what cannot be told is sent again only over its evidence, or dismissed', async ({
  page,
  world,
  request,
}) => {
  const owner = await visit(page, world);
  const dseq = await openDseq(world);
  const noted = await before(request, world, dseq);
  const open: Partial<DepositEntry> = { phase: 'sent', endedAt: null, reply: null };
  const asked = { usd: '7', denom: 'uact', amount: '7000000' };
  await addFunds(request, world, dseq, 3);
  await leave(page, [depositEntry(world, owner, { dseq, ...open, before: noted, asked })]);
  await page.goto('/activity');
  const row = entries(page).filter({ hasText: dseq });
  await expect(row).toContainText('cannot tell', { timeout: 30_000 });

  await row.getByRole('button', { name: 'Send again' }).click();
  const question = page.getByRole('alertdialog', { name: 'Add funds: send again?' });
  await expect(question).toContainText('Asked for 7000000 uact');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await depositsOf(world, dseq)).not.toContain('7000000');

  await row.getByRole('button', { name: 'Send again' }).click();
  await question.getByRole('button', { name: 'Confirm' }).click();
  await expect(row).toHaveCount(2);
  await expect(row.filter({ hasText: 'sent again' })).toBeVisible();
  await expect(row.filter({ hasText: 'done' })).toBeVisible();
  expect((await depositsOf(world, dseq)).filter((amount) => amount === '7000000')).toHaveLength(1);
});

test('an undecided entry can be dismissed', async ({ page, world, request }) => {
  const owner = await visit(page, world);
  const dseq = await openDseq(world);
  const noted = await before(request, world, dseq);
  await addFunds(request, world, dseq, 3);
  await leave(page, [
    depositEntry(world, owner, { dseq, phase: 'sent', endedAt: null, reply: null, before: noted }),
  ]);
  await page.goto('/activity');
  const row = entries(page).filter({ hasText: dseq });
  await row.getByRole('button', { name: 'Dismiss' }).click({ timeout: 30_000 });
  await expect(row).toContainText('never found out');
  await expect(row.getByRole('button', { name: 'Send again' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Open 0' })).toBeVisible();
});

test('what did not happen is sent again at once, exactly once', async ({ page, world }) => {
  const owner = await visit(page, world);
  const dseq = await openDseq(world);
  const verdict = {
    kind: 'did-not' as const,
    evidence: { at: Date.now(), lines: ['No deposit was added.'] },
  };
  const asked = { usd: '9', denom: 'uact', amount: '9000000' };
  await leave(page, [
    depositEntry(world, owner, { dseq, phase: 'failed', reply: null, verdict, asked }),
  ]);
  await page.goto('/activity');
  const row = entries(page).filter({ hasText: dseq });
  await expect(row).toContainText('No deposit was added.');
  await row.getByRole('button', { name: 'Send again' }).click();
  await expect(row.filter({ hasText: 'did not happen, sent again' })).toBeVisible();
  await expect(row.filter({ hasText: 'done' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send again' })).toHaveCount(0);
  expect((await depositsOf(world, dseq)).filter((amount) => amount === '9000000')).toHaveLength(1);
});

test('filters are kept in the URL, the list is bounded, other wallets stay out of it', async ({
  page,
  world,
}) => {
  const owner = await visit(page, world);
  const many = Array.from({ length: 3_000 }, (_, i) =>
    depositEntry(world, owner, { dseq: String(2_000 + i), at: Date.now() - i * MINUTE }),
  );
  const theirs = depositEntry(world, 'akash1somebodyelse', { dseq: '666' });
  const topUp: JournalEntry = {
    ...depositEntry(world, owner, { dseq: '777' }),
    kind: 'auto-top-up',
    asked: { enabled: true },
    before: {},
    reply: null,
  };
  await leave(page, [...many, theirs, topUp]);
  await page.goto('/activity');
  await expect(entries(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(entries(page)).toHaveCount(100);
  await expect(page.getByText('100 of 3,001')).toBeVisible();

  await page.getByLabel('Kind').selectOption('Auto top-up');
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText('777');
  await page.reload();
  await expect(page).toHaveURL(/kind=auto-top-up/);
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('tab', { name: 'Open 0' }).click();
  await expect(page).toHaveURL(/show=open/);
  await expect(page.getByRole('heading', { name: 'Every write has come to an end' })).toBeVisible();
  await expect(page.getByText('666')).toHaveCount(0);
});

test('the SDL of a create opens as a draft and is not shown in the journal', async ({
  page,
  world,
}) => {
  const owner = await visit(page, world);
  const sdl = `${cpuSdl}# s3cret\n`;
  const asked = { sdl, hash: null, depositUsd: '5', autoTopUp: false, name: 'web', replaces: null };
  const error = { status: 400, code: '', message: 'Invalid SDL: <b>no</b>', issues: [] };
  const entry: JournalEntry = {
    ...depositEntry(world, owner, { dseq: null, phase: 'failed', error }),
    kind: 'create',
    asked,
    before: { dseqs: [] },
    reply: null,
  };
  await leave(page, [entry]);
  await page.goto('/activity');
  await expect(entries(page)).toContainText('Invalid SDL: <b>no</b>');
  await entries(page).getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('main')).not.toContainText('s3cret');
  await page.getByRole('button', { name: 'Open SDL' }).click();
  await expect(page).toHaveURL(/\/new\?draft=/);
  await expect(page.getByRole('textbox', { name: 'SDL', exact: true })).toHaveValue(sdl);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the journal is accessible and fits a phone, ${colorScheme}`, async ({ page, world }) => {
    await page.emulateMedia({ colorScheme });
    const owner = await visit(page, world);
    const verdict = {
      kind: 'did-not' as const,
      evidence: { at: Date.now(), lines: ['No deposit was added.'] },
    };
    const error = { status: 503, code: 'unavailable', message: 'x'.repeat(300), issues: [] };
    await leave(page, [
      depositEntry(world, owner, { phase: 'failed', verdict, error }),
      depositEntry(world, owner, {}),
    ]);
    await page.goto('/activity');
    await expect(entries(page)).toHaveCount(2);
    for (const button of await entries(page).getByRole('button', { name: 'Details' }).all())
      await button.press('Enter');
    await expect(page.getByText('Request id')).toHaveCount(2);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    }
  });
}
