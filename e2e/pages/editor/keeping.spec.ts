import type { Locator, Page } from 'playwright/test';
import { checkSdl } from '#domain/sdl/index.ts';
import { paths } from '#lib/paths.ts';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import type { World } from '#e2e/fixtures/world.ts';
import { violations } from '#e2e/helpers/axe.ts';
import { confirmIn, dialog } from '#e2e/helpers/detail.ts';
import { create, fillNew, writeSdl } from '#e2e/helpers/editor.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { launchByApi } from '#e2e/helpers/launched.ts';
import { Operator } from '#e2e/helpers/operator.ts';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'SDL', exact: true });
const updateButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Update deployment' });
const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', { name, exact: typeof name === 'string' });
const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Note', exact: true });
const versions = (page: Page): Locator =>
  page.getByRole('list', { name: 'Versions sent' }).getByRole('listitem');

const image = (tag: string): string => cpuSdl.replace('nginx:1.29.1', `nginx:${tag}`);
const hashOf = (sdl: string): string | undefined => checkSdl(sdl).manifest?.hash;

/** Waits until a draft is on disk: what the test does next could otherwise come before it. */
const expectDraft = (page: Page, draft: Record<string, unknown>): Promise<void> =>
  expect
    .poll(() => readKept(page, 'drafts'))
    .toEqual(expect.arrayContaining([expect.objectContaining(draft)]));

/** Writes a new draft and waits until it has its address. */
async function write(page: Page, text: string): Promise<void> {
  await page.goto(paths.newDeployment());
  await writeSdl(page, text);
  await expectDraft(page, { text });
  await expect(page).toHaveURL(/draft=/);
}

/** A running deployment whose SDL this browser keeps; its page of updates is open. */
async function openUpdate(page: Page, world: World): Promise<{ dseq: string; provider: string }> {
  await fillNew(page, { sdl: cpuSdl });
  const dseq = await create(page);
  const [provider = ''] = await new Operator(world, page.request).accept(dseq, cpuSdl);
  await page.goto(paths.update(dseq));
  await expect(editor(page)).toHaveValue(cpuSdl);
  return { dseq, provider };
}

/** Sends a text from the open page of updates and comes back to it. */
async function update(page: Page, dseq: string, sdl: string): Promise<void> {
  await writeSdl(page, sdl);
  await updateButton(page).click();
  await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
  await page.goto(paths.update(dseq));
  await expect(editor(page)).toHaveValue(sdl);
}

test.describe('drafts', () => {
  const open = async (page: Page): Promise<Locator> => {
    await button(page, /^Drafts \d/).click();
    return dialog(page);
  };
  const names = (list: Locator): Locator => list.getByRole('listitem').getByRole('link');

  test('are listed, renamed, duplicated, deleted, and had back', async ({ page }) => {
    await write(page, '# first\n');
    await write(page, '# second\n');
    const list = await open(page);
    await expect(names(list)).toHaveText(['second', 'first']);
    await expect(list.getByRole('listitem').first()).toContainText('9 B');

    await button(list, 'Rename first').click();
    await expect(list.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('shop');
    await page.keyboard.press('Enter');
    await expect(names(list)).toHaveText(['second', 'shop']);

    await button(list, 'Duplicate shop').click();
    await expect(names(list)).toHaveText(['shop (copy)', 'second', 'shop']);

    await button(list, 'Delete shop').click();
    await expect(names(list)).toHaveText(['shop (copy)', 'second']);
    await expect(button(list, 'Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(names(list)).toHaveText(['shop (copy)', 'second', 'shop']);

    await list.getByRole('link', { name: 'shop', exact: true }).click();
    await expect(editor(page)).toHaveValue('# first\n');
    await editor(page).press('Control+End');
    await page.keyboard.type('# more');
    await expectDraft(page, { name: 'shop', text: '# first\n# more' });
  });

  test('the open one, deleted, leaves an empty page and comes back by the toast', async ({
    page,
  }) => {
    await write(page, '# only\n');
    await button(await open(page), 'Delete only').click();
    await expect(editor(page)).toHaveValue('');
    await expect(button(page, /^Drafts/)).toBeHidden();
    await button(page.getByRole('region', { name: 'Notifications' }), 'Undo').press('Enter');
    await expect(editor(page)).toHaveValue('# only\n');
  });

  test('of five hundred are found by searching', async ({ page }) => {
    await write(page, '# needle\n');
    await page.evaluate(async () => {
      const request = indexedDB.open('berth');
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
      const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
      const all = await new Promise<{ id: string; name: string; text: string }[]>((resolve) => {
        const reading = store.getAll();
        reading.addEventListener('success', () => resolve(reading.result));
      });
      for (let i = 0; i < 500; i += 1) {
        store.put({ ...all[0], id: `hay-${i}`, name: `hay ${i}`, text: `# hay ${i}` });
      }
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
      db.close();
    });
    await page.reload();
    const list = await open(page);
    await expect(names(list)).toHaveCount(50);
    await button(list, /^Show more/).click();
    await expect(names(list)).toHaveCount(100);
    await list.getByRole('searchbox', { name: 'Search drafts' }).fill('needle');
    await expect(names(list)).toHaveText(['needle']);
    await list.getByRole('searchbox').fill('nothing like it');
    await expect(list).toContainText('No draft has that');
  });

  test('lose no key to a reload', async ({ page }) => {
    await write(page, '# a\n');
    await editor(page).press('Control+End');
    await page.keyboard.type('last');
    await page.reload();
    await expect(editor(page)).toHaveValue('# a\nlast');
  });

  test('lose no key to a closed tab', async ({ page, context }) => {
    const tab = await context.newPage();
    await tab.goto(paths.newDeployment());
    await writeSdl(tab, '# in a hurry');
    await tab.close({ runBeforeUnload: false });
    await page.goto(paths.newDeployment());
    await expect(names(await open(page))).toHaveText(['in a hurry']);
  });

  test('blank ones are none', async ({ page }) => {
    await write(page, '# a\n');
    await writeSdl(page, ' ');
    await expectDraft(page, { text: ' ' });
    await page.getByRole('link', { name: /^Deployments/ }).click();
    await expect.poll(() => readKept(page, 'drafts')).toEqual([]);
  });

  test('open in two tabs tell each other, and neither text is lost', async ({ page, context }) => {
    await write(page, 'start\n');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(editor(other)).toHaveValue('start\n');
    await writeSdl(other, 'theirs\n');

    const notice = (tab: Page): Locator =>
      tab.getByRole('status').filter({ hasText: 'This draft was changed in another tab' });
    await expect(notice(page)).toBeVisible();
    await button(page, 'Take the other’s text').click();
    await expect(editor(page)).toHaveValue('theirs\n');
    await expect(notice(page)).toBeHidden();

    await writeSdl(page, 'mine\n');
    await expect(notice(other)).toBeVisible();
    await button(other, 'Keep mine as a copy').click();
    await expect(notice(other)).toBeHidden();
    await expect(editor(other)).toHaveValue('theirs\n');
    await expectDraft(page, { text: 'mine\n' });
    await expectDraft(page, { text: 'theirs\n', name: expect.stringContaining('(copy)') });
    expect(other.url()).not.toBe(page.url());
  });
});

test.describe('the versions that were sent', () => {
  test('are kept with their notes, compared, and restored', async ({ page, world }) => {
    const { dseq } = await openUpdate(page, world);
    await note(page).fill('faster');
    await update(page, dseq, image('1.29.2'));
    await page.getByRole('tab', { name: /^Versions/ }).click();
    await expect(versions(page)).toHaveCount(2);
    await expect(versions(page).first()).toContainText('Version 2');
    await expect(versions(page).first()).toContainText('on chain');
    await expect(versions(page).first()).toContainText('faster');

    const first = versions(page).nth(1);
    await button(first, 'Note on version 1').click();
    const noting = page.getByRole('dialog', { name: 'Note on version 1' });
    await noting.getByRole('textbox').fill('the old one');
    await page.keyboard.press('Enter');
    await expect(first).toContainText('the old one');

    const compare = page.getByRole('region', { name: 'Compare' });
    await expect(compare.getByRole('combobox', { name: 'From' })).toHaveValue('1');
    await expect(compare.getByRole('combobox', { name: 'To' })).toHaveValue('2');
    await expect(compare).toContainText('applies in place');
    await expect(compare.locator('.monaco-diff-editor')).toContainText('nginx:1.29.2');
    await compare.getByRole('combobox', { name: 'From' }).selectOption('2');
    await expect(compare).toContainText('The same text, byte for byte.');

    await button(first, 'Restore').click();
    await expect(editor(page)).toHaveValue(cpuSdl);
    expect((await world.onlyDeployment()).hash).toBe(hashOf(image('1.29.2')));
    await editor(page).press('ControlOrMeta+Z');
    await expect(editor(page)).toHaveValue(image('1.29.2'));
  });

  test('stand on the deployment’s page as well, and lead to the editor', async ({
    page,
    world,
  }) => {
    const { dseq } = await openUpdate(page, world);
    await update(page, dseq, image('1.29.2'));
    await page.goto(paths.deployment(dseq, 'sdl'));
    await expect(versions(page)).toHaveCount(2);
    await versions(page).nth(1).getByRole('link', { name: 'Restore' }).click();
    await expect(editor(page)).toHaveValue(cpuSdl);
    await expect(page).toHaveURL(new RegExp(`${paths.update(dseq)}$`));
  });

  test('of a closed deployment are deployed again, with name and note', async ({ page, world }) => {
    const { dseq } = await openUpdate(page, world);
    await note(page).fill('stable');
    await update(page, dseq, image('1.29.2'));
    await new Operator(world, page.request).close(dseq);
    await page.goto(paths.deployment(dseq, 'sdl'));
    await button(versions(page).first(), 'Deploy again').click();
    await expect(page).toHaveURL(/\/new\?draft=/);
    await expect(editor(page)).toHaveValue(image('1.29.2'));
    await expect(note(page)).toHaveValue('stable');
    await expect(page.getByText('Draft', { exact: true }).locator('..')).toContainText('nginx');
    const again = await create(page);
    expect(again).not.toBe(dseq);
    await page.goto(paths.deployment(again, 'sdl'));
    await expect(versions(page)).toContainText('stable');
  });
});

test.describe('an update', () => {
  const changes = (page: Page): Locator => page.getByRole('region', { name: 'What changes' });

  test('is reviewed in meaning and line by line', async ({ page, world }) => {
    await openUpdate(page, world);
    await writeSdl(page, image('1.29.2'));
    await page.getByRole('tab', { name: 'Review' }).click();
    await expect(changes(page)).toContainText('Changed');
    await expect(changes(page)).toContainText('applies in place');
    const diff = page.locator('.monaco-diff-editor');
    await expect(diff).toContainText('nginx:1.29.1');
    await expect(diff).toContainText('nginx:1.29.2');
    await expect(diff).toHaveClass(/side-by-side/);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(diff).not.toHaveClass(/side-by-side/);
  });

  test('that needs a new deployment becomes one, with name and note', async ({ page, world }) => {
    const { dseq } = await openUpdate(page, world);
    const bigger = cpuSdl.replace('units: 0.5', 'units: 2');
    await note(page).fill('bigger');
    await writeSdl(page, bigger);
    await expect(changes(page)).toContainText('needs a new deployment');
    await expect(updateButton(page)).toBeDisabled();
    await updateButton(page).focus();
    await expect(updateButton(page)).toHaveAccessibleDescription(/need a new deployment/);
    await expect(page.getByText(/goes on, and is paid for, until you close it/)).toBeVisible();
    await button(page, 'Open as a new deployment').click();
    await expect(editor(page)).toHaveValue(bigger);
    await expect(note(page)).toHaveValue('bigger');
    expect((await world.onlyDeployment()).dseq).toBe(dseq);
  });

  test('that changes nothing is asked about', async ({ page, world }) => {
    const { dseq } = await openUpdate(page, world);
    await updateButton(page).click();
    await expect(dialog(page)).toContainText('Nothing changes: send the same manifest again?');
    await button(dialog(page), 'Cancel').click();
    await expect(dialog(page)).toBeHidden();
    await writeSdl(page, `${cpuSdl}# a comment\n`);
    await updateButton(page).click();
    await expect(dialog(page)).toContainText('Only comments');
    await confirmIn(page);
    await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
    expect((await world.onlyDeployment()).hash).toBe(hashOf(cpuSdl));
  });

  test('that a provider does not take says what runs, and is sent again', async ({
    page,
    world,
  }) => {
    const { dseq, provider } = await openUpdate(page, world);
    await world.control({ providers: { [provider]: false } });
    await writeSdl(page, image('1.29.2'));
    await updateButton(page).click();
    const notice = page.getByRole('alert').filter({ hasText: 'a provider did not take it' });
    await expect(notice).toContainText(/On chain\s*version 2/);
    await expect(notice).toContainText(/Runs\s*version 1 on/);
    expect((await world.onlyDeployment()).hash).toBe(hashOf(image('1.29.2')));
    await page.reload();
    await expect(notice).toBeVisible();
    await world.control({ providers: { [provider]: true } });
    await button(notice, 'Send manifest again').click();
    await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
    const { leases } = await world.onlyDeployment();
    expect(leases.map(({ manifests }) => manifests)).toEqual([2]);
  });

  test('without the SDL of what runs may be refused by the provider', async ({ page, world }) => {
    const { dseq } = await launchByApi(world, page.request);
    await page.goto(paths.update(dseq));
    await expect(page.getByText('cannot tell', { exact: true })).toBeVisible();
    await writeSdl(page, cpuSdl.replace('units: 0.5', 'units: 2'));
    await expect(page.getByText(/cannot tell whether this applies in place/)).toBeVisible();
    await updateButton(page).click();
    const notice = page.getByRole('alert').filter({ hasText: 'a provider did not take it' });
    await expect(notice).toContainText('cross-validation');
    await writeSdl(page, cpuSdl);
    await updateButton(page).click();
    await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
    expect((await world.onlyDeployment()).hash).toBe(hashOf(cpuSdl));
  });

  test('goes on after a reload in the middle', async ({ page, world }) => {
    const { dseq } = await openUpdate(page, world);
    await world.control({
      faults: [{ operation: 'updateDeployment', kind: 'delay', ms: 3000, count: 1 }],
    });
    await note(page).fill('over a reload');
    await writeSdl(page, image('1.29.2'));
    await updateButton(page).click();
    const steps = page.getByRole('list', { name: 'Updating the deployment' });
    await expect(steps).toContainText('New hash on chain, done');
    await expect(steps).toContainText(/Manifest to .*, running/);
    await page.reload();
    await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`), { timeout: 30_000 });
    await page.goto(paths.update(dseq, { view: 'versions' }));
    await expect(versions(page).first()).toContainText('over a reload');
    const { leases } = await world.onlyDeployment();
    expect(leases.map(({ manifests }) => manifests)).toEqual([2]);
  });
});

test('axe finds nothing in the list of drafts and in the views of an update', async ({
  page,
  world,
}) => {
  await write(page, '# a draft\n');
  await button(page, /^Drafts \d/).click();
  await button(dialog(page), /^Delete/).waitFor();
  expect.soft(await violations(page), 'drafts').toEqual([]);
  const { provider } = await openUpdate(page, world);
  await world.control({ providers: { [provider]: false } });
  await writeSdl(page, image('1.29.2'));
  for (const view of ['Review', /^Versions/]) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.locator('.monaco-diff-editor')).toContainText('nginx:1.29.2');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${view}, ${colorScheme}`).toEqual([]);
    }
  }
  await updateButton(page).click();
  await expect(button(page, 'Send manifest again')).toBeVisible();
  expect.soft(await violations(page), 'half-way').toEqual([]);
});
