import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { cpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { checkSdl } from '#domain/sdl/index.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { WORLD_KEY } from '#e2e/fixtures/world.ts';
import type { World } from '#e2e/fixtures/world.ts';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'SDL', exact: true });
const create = (page: Page): Locator => page.getByRole('button', { name: 'Create deployment' });
const kept = (page: Page): Locator => page.getByText('saved in this browser');

/** Waits until the draft is on disk as it should be: a reload before that would lose it. */
const expectKept = (page: Page, draft: Record<string, unknown>): Promise<void> =>
  expect
    .poll(() => readKept(page, 'drafts'))
    .toEqual(expect.arrayContaining([expect.objectContaining(draft)]));

async function openWith(page: Page, sdl: string): Promise<void> {
  await page.goto('/new');
  await editor(page).fill(sdl);
}

test.describe('writing', () => {
  for (const way of ['fill', 'insert', 'paste'] as const) {
    test(`takes a whole SDL as it is: ${way}`, async ({ page }) => {
      await page.goto('/new');
      await editor(page).click();
      if (way === 'fill') await editor(page).fill(twoGroupSdl);
      if (way === 'insert') await page.keyboard.insertText(twoGroupSdl);
      if (way === 'paste') {
        await editor(page).evaluate((field, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        }, twoGroupSdl);
      }
      await expect(editor(page)).toHaveValue(twoGroupSdl);
      await expect(page.getByText('The Console API accepts this SDL')).toBeVisible();
    });
  }

  test('says what is wrong and where, and leads there', async ({ page }) => {
    await openWith(page, cpuSdl.replace('global: true', 'globl: true'));
    const problem = page.getByRole('list', { name: 'Problems' }).getByRole('button').first();
    await expect(problem).toContainText(/line 11, column \d+/);
    await problem.click();
    await expect(editor(page)).toBeFocused();
  });

  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`has room for the text at ${size.width} px, and nothing overflows`, async ({ page }) => {
      await page.setViewportSize(size);
      await openWith(page, `${cpuSdl}# ${'x'.repeat(300)}\n`);
      const box = await page.locator('.monaco-editor').first().boundingBox();
      expect(box?.height).toBeGreaterThan(300);
      await expect(create(page)).toBeInViewport();
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(beyond).toBe(0);
    });
  }

  test('shows the groups that the text leads to', async ({ page }) => {
    await openWith(page, twoGroupSdl);
    const panel = page.getByRole('region', { name: 'What it asks for' });
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText(['1 · back', '2 · front']);
    await expect(panel).toContainText('4 CPU');
  });

  test('lets the keyboard go on after Escape', async ({ page }) => {
    await openWith(page, 'a: 1');
    await editor(page).press('End');
    await page.keyboard.press('Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(editor(page)).not.toBeFocused();
  });

  test('opens a file and saves it byte for byte', async ({ page }) => {
    const text = `\uFEFF${cpuSdl.replaceAll('\n', '\r\n')}# mixed\n# \t end`;
    await page.goto('/new');
    const file = { name: 'deploy.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
    await page.getByLabel('Open an SDL file').setInputFiles(file);
    await expect(kept(page)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const saved = await readFile(await (await downloading).path());
    expect(saved.equals(Buffer.from(text))).toBe(true);
  });
});

test.describe('drafts', () => {
  test('survive a reload with their amounts', async ({ page }) => {
    await openWith(page, cpuSdl);
    await page.getByRole('spinbutton', { name: 'Deposit (USD)' }).fill('12.5');
    await page.getByRole('switch', { name: 'Auto top-up' }).click();
    await expect(kept(page)).toBeVisible();
    await expect(page).toHaveURL(/draft=/);
    await expectKept(page, { text: cpuSdl, deposit: '12.5', autoTopUp: true });
    await page.reload();
    await expect(editor(page)).toHaveValue(cpuSdl);
    await expect(page.getByRole('spinbutton', { name: 'Deposit (USD)' })).toHaveValue('12.5');
    await expect(page.getByRole('switch', { name: 'Auto top-up' })).toBeChecked();
  });

  test('are listed, and gone once they are deployed', async ({ page }) => {
    await openWith(page, cpuSdl);
    await expect(kept(page)).toBeVisible();
    await page.goto('/new');
    await expect(page.getByRole('button', { name: 'Drafts 1' })).toBeVisible();
    await page.goBack();
    await create(page).click();
    await expect(page).toHaveURL(/\/bids$/);
    await expect.poll(() => readKept(page, 'drafts')).toEqual([]);
    await page.goto('/new');
    await expect(editor(page)).toHaveValue('');
    await expect(page.getByRole('button', { name: /^Drafts/ })).toBeHidden();
  });
});

test.describe('create', () => {
  test('sends exactly what is on screen, Windows line endings included', async ({
    page,
    world,
  }) => {
    const text = `${cpuSdl.replaceAll('\n', '\r\n')}# end\n`;
    await page.goto('/new');
    const file = { name: 'deploy.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
    await page.getByLabel('Open an SDL file').setInputFiles(file);
    await expect(kept(page)).toBeVisible();
    const sending = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/v1/deployments'),
    );
    await create(page).click();
    expect((await sending).postDataJSON()).toEqual({ data: { sdl: text, deposit: 5 } });
    await expect(page).toHaveURL(/\/bids$/);
    await world.onlyDeployment();
  });

  test('asks before sending what the server would refuse', async ({ page, world }) => {
    await openWith(page, cpuSdl.replace('image: nginx:1.29.1', 'imag: nginx'));
    await create(page).click();
    await expect(page.getByText('Not sent: the server would refuse this SDL')).toBeVisible();
    await expect(editor(page)).toBeFocused();
    expect((await world.facts()).deployments).toEqual({});
    await page.getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText(/^Invalid SDL: /)).toBeVisible();
    await expect(editor(page)).toHaveValue(/imag: nginx/);
  });

  for (const [text, words] of [
    ['', /Enter an amount/],
    ['abc', /not an amount/],
    ['-3', /cannot be negative/],
    ['0.1', /smallest deposit is \$0.50/],
    ['999999999', /more than/],
    ['5000', /credits are \$1,000.00/],
  ] as const) {
    test(`says at the deposit what is wrong with "${text}"`, async ({ page, world }) => {
      await openWith(page, cpuSdl);
      const deposit = page.getByRole('spinbutton', { name: 'Deposit (USD)' });
      await deposit.fill(text);
      await create(page).click();
      await expect(deposit).toHaveAccessibleDescription(words);
      await expect(deposit).toBeFocused();
      expect((await world.facts()).deployments).toEqual({});
    });
  }

  test('learns the minimum from the server', async ({ page, world }) => {
    await world.control({ dialect: 'legacy' });
    await openWith(page, cpuSdl);
    const deposit = page.getByRole('spinbutton', { name: 'Deposit (USD)' });
    await deposit.fill('1');
    await create(page).click();
    await expect(deposit).toHaveAccessibleDescription(/At least \$5\.00/);
    await deposit.fill('5');
    await create(page).click();
    await expect(page).toHaveURL(/\/bids$/);
  });

  test('goes on where it was after a reload, and creates once', async ({ page, world }) => {
    await world.control({
      faults: [{ operation: 'createDeployment', kind: 'delay', ms: 2500, count: 1 }],
    });
    await openWith(page, cpuSdl);
    await create(page).click();
    await expect(page.getByText('You can reload or leave')).toBeVisible();
    await page.reload();
    await expect(page).toHaveURL(/\/bids$/, { timeout: 30_000 });
    await world.onlyDeployment();
  });

  test('finds out what became of a create whose answer was lost', async ({ page, world }) => {
    await world.control({
      faults: [{ operation: 'createDeployment', kind: 'lost-response', count: 1 }],
    });
    await openWith(page, cpuSdl);
    await create(page).click();
    await expect(page).toHaveURL(/\/bids$/, { timeout: 30_000 });
    await world.onlyDeployment();
  });
});

test.describe('update', () => {
  const updateButton = (page: Page): Locator =>
    page.getByRole('button', { name: 'Update deployment' });

  /** Creates in the page, so that this browser keeps the SDL, and leases the first bid of each group. */
  async function run(page: Page, world: World, sdl: string): Promise<string> {
    await openWith(page, sdl);
    await create(page).click();
    await page.waitForURL(/\/bids$/);
    const { dseq } = await world.onlyDeployment();
    await lease(page, world, dseq, sdl);
    return dseq;
  }

  async function lease(page: Page, world: World, dseq: string, sdl: string): Promise<void> {
    await world.control({ advance: { seconds: 60 } });
    const headers = { 'x-api-key': WORLD_KEY };
    const reply = await page.request.get(`${world.basePath}/v1/bids?dseq=${dseq}`, { headers });
    type Id = { dseq: string; gseq: number; oseq: number; provider: string };
    const { data: bids } = (await reply.json()) as { data: { bid: { id: Id } }[] };
    const manifest = checkSdl(sdl).manifest!;
    const leases = manifest.groups.map(({ gseq }) => {
      const { oseq, provider } = bids.find(({ bid }) => bid.id.gseq === gseq)!.bid.id;
      return { dseq, gseq, oseq, provider };
    });
    const data = { manifest: manifest.json, leases };
    const leased = await page.request.post(`${world.basePath}/v1/leases`, { headers, data });
    expect(leased.ok(), await leased.text()).toBe(true);
  }

  test('starts from what runs, says what changes and sends it', async ({ page, world }) => {
    const dseq = await run(page, world, cpuSdl);
    await page.goto(`/deployments/${dseq}/update`);
    await expect(editor(page)).toHaveValue(cpuSdl);
    await expect(page.getByText('matches the chain')).toBeVisible();
    const changed = cpuSdl.replace('nginx:1.29.1', 'nginx:1.29.2');
    await editor(page).fill(changed);
    const changes = page.getByRole('region', { name: 'What changes' });
    await expect(changes).toContainText('applies in place');
    await expect(changes).toContainText('nginx:1.29.2');
    await updateButton(page).click();
    await expect(page).toHaveURL(new RegExp(`/deployments/${dseq}$`));
    expect((await world.onlyDeployment()).hash).toBe(checkSdl(changed).manifest!.hash);
    await page.goto(`/deployments/${dseq}/update`);
    await expect(editor(page)).toHaveValue(changed);
    await expect(page.getByText('matches the chain')).toBeVisible();
  });

  test('keeps unsent changes over a reload and discards them on demand', async ({
    page,
    world,
  }) => {
    const dseq = await run(page, world, cpuSdl);
    await page.goto(`/deployments/${dseq}/update`);
    await editor(page).fill(`${cpuSdl}# more\n`);
    await expectKept(page, { text: `${cpuSdl}# more\n` });
    await page.reload();
    await expect(editor(page)).toHaveValue(`${cpuSdl}# more\n`);
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(editor(page)).toHaveValue(cpuSdl);
  });

  test('does not send what needs a new deployment', async ({ page, world }) => {
    const dseq = await run(page, world, cpuSdl);
    await page.goto(`/deployments/${dseq}/update`);
    const bigger = cpuSdl.replace('units: 0.5', 'units: 2');
    await editor(page).fill(bigger);
    await expect(page.getByText('This cannot be sent as an update')).toBeVisible();
    await expect(updateButton(page)).toBeDisabled();
    await page.getByRole('button', { name: 'Open as a new deployment' }).click();
    await expect(page).toHaveURL(/\/new\?draft=/);
    await expect(editor(page)).toHaveValue(bigger);
  });

  test('takes a pasted SDL for what runs by its hash', async ({ page, world }) => {
    const headers = { 'x-api-key': WORLD_KEY };
    const data = { data: { sdl: cpuSdl, deposit: 5 } };
    await page.request.post(`${world.basePath}/v1/deployments`, { headers, data });
    const { dseq } = await world.onlyDeployment();
    await lease(page, world, dseq, cpuSdl);
    await page.goto(`/deployments/${dseq}/update`);
    await expect(page.getByText('cannot tell', { exact: true })).toBeVisible();
    await editor(page).fill(cpuSdl);
    await expect(page.getByText('matches the chain')).toBeVisible();
  });

  test('says what a provider refused and sends again', async ({ page, world }) => {
    const dseq = await run(page, world, cpuSdl);
    await page.goto(`/deployments/${dseq}/update`);
    await editor(page).fill(cpuSdl.replace('nginx:1.29.1', 'nginx:1.29.3'));
    await world.control({
      faults: [
        {
          operation: 'updateDeployment',
          kind: 'status',
          status: 400,
          message: 'manifest cross-validation error: resources do not match',
          afterEffect: true,
        },
      ],
    });
    await updateButton(page).click();
    await expect(page.getByText('a provider did not take it')).toBeVisible();
    await page.getByRole('button', { name: 'Send manifest again' }).click();
    await expect(page).toHaveURL(new RegExp(`/deployments/${dseq}$`));
  });

  test('explains an unknown and a closed deployment', async ({ page, world }) => {
    await page.goto('/deployments/1700000000000/update');
    await expect(page.getByRole('heading', { name: /No deployment 1700000000000/ })).toBeVisible();
    const dseq = await run(page, world, cpuSdl);
    const headers = { 'x-api-key': WORLD_KEY };
    await page.request.delete(`${world.basePath}/v1/deployments/${dseq}`, { headers });
    await page.goto(`/deployments/${dseq}/update`);
    await expect(page.getByText('This deployment takes no update')).toBeVisible();
    await expect(updateButton(page)).toBeDisabled();
  });
});
