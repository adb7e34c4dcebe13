import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { cpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { WORLD_KEY } from '#e2e/fixtures/world.ts';
import type { World } from '#e2e/fixtures/world.ts';
import { accepted, createButton, sdlField } from '#e2e/helpers/editor.ts';
import { readKept } from '#e2e/helpers/kept.ts';

const compose = `services:
  web:
    image: nginx:1.29.3
    ports: ["8080:80"]
    environment: {GREETING: "on", KEY: }
    volumes: ["./site:/usr/share/nginx/html", "cache:/var/cache/nginx"]
volumes: {cache: }
`;

const gallery = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Start from a template' });
const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Search templates' });
const templates = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Templates' }).getByRole('option');
const template = (page: Page, name: string): Locator => templates(page).filter({ hasText: name });
const offer = (page: Page): Locator => page.getByRole('dialog', { name: 'Write it as an SDL?' });
const take = (page: Page): Locator => page.getByRole('button', { name: 'Use this', exact: true });

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start from…' }).click();
  await expect(search(page)).toBeFocused();
}

async function openNew(page: Page): Promise<void> {
  await page.goto('/new');
  await expect(sdlField(page)).toBeVisible();
}

const openFile = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .getByLabel('Open an SDL file')
    .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(content) });

/** Lets go of a file over the editor. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      return transfer;
    },
    { name, content },
  );
  const editor = page.locator('.monaco-editor').first();
  await editor.dispatchEvent('dragover', { dataTransfer: files });
  await expect(page.getByText('Drop to open it here')).toBeVisible();
  await editor.dispatchEvent('drop', { dataTransfer: files });
  await expect(page.getByText('Drop to open it here')).toBeHidden();
}

/** Pastes as a clipboard does: a text, or a file that was copied where files are. */
const paste = (page: Page, content: { text?: string; file?: string }): Promise<void> =>
  sdlField(page).evaluate((field, { text, file }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (file !== undefined) clipboardData.items.add(new File([file], 'copied.yaml'));
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);

/** The texts of all drafts that this browser keeps. */
const draftTexts = async (page: Page): Promise<string[]> =>
  (await readKept(page, 'drafts')).map((draft) => (draft as { text: string }).text);

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join('; ')}`);
}

/** A template of the server, as its API gives it. */
async function serverTemplate(page: Page, world: World, id: string): Promise<string> {
  const headers = { 'x-api-key': WORLD_KEY };
  const reply = await page.request.get(`${world.basePath}/v1/templates/${id}`, { headers });
  const { data } = (await reply.json()) as { data: { deploy: string } };
  return data.deploy;
}

test.describe('the gallery', () => {
  test('is searched, looked through and used by keyboard alone', async ({ page }) => {
    await openNew(page);
    await openGallery(page);
    await page.keyboard.type('postgres');
    await expect(templates(page)).toHaveText([/Postgres with backups/, /Web app with database/]);
    await expect(templates(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    const preview = page.getByRole('region', { name: 'Preview of Web app with database' });
    await expect(preview).toContainText('umami');
    await expect(preview).toContainText(/\d Gi persistent, beta3/);
    await expect(preview).toContainText(/\$[\d.]+ – \$[\d.]+ \/mo/);
    await expect(preview).toContainText('from usual provider prices');
    await page.keyboard.press('Enter');
    await expect(gallery(page)).toBeHidden();
    await expect(sdlField(page)).toBeFocused();
    await expect(sdlField(page)).toHaveValue(/POSTGRES_DB=umami/);
    await expect(accepted(page)).toBeVisible();
  });

  test('says the resources and price of each in the list, GPUs at market prices', async ({
    page,
  }) => {
    await openNew(page);
    await openGallery(page);
    await expect(template(page, 'Static site').first()).toContainText(/0\.25 CPU · 128 Mi/);
    await expect(template(page, 'vLLM on an H100')).toContainText(/1× h100 · .*\$[\d,.]+ – .*\/mo/);
    await template(page, 'vLLM on an H100').click();
    await expect(gallery(page)).toContainText('from GPU prices on the market');
  });

  test('closes without a trace, and says when nothing fits', async ({ page }) => {
    await openNew(page);
    await sdlField(page).fill(cpuSdl);
    await openGallery(page);
    await search(page).fill('no such thing');
    await expect(gallery(page)).toContainText('No template fits');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(templates(page).nth(15)).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(gallery(page)).toBeHidden();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('narrows down to a category', async ({ page }) => {
    await openNew(page);
    await openGallery(page);
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Games');
    await expect(templates(page)).toHaveText([/Minecraft/, /UDP/]);
  });

  test('has the server’s templates beside its own, and they are sent as written', async ({
    page,
    world,
  }) => {
    await openNew(page);
    await openGallery(page);
    await search(page).fill('whoami');
    await expect(templates(page)).toHaveText([/Whoami.*server/]);
    const preview = page.getByRole('region', { name: 'Preview of Whoami' });
    await expect(preview).toContainText('from the server');
    await expect(preview).toContainText('0.5 CPU');
    await take(page).click();
    const written = await serverTemplate(page, world, 'sim-whoami');
    await expect(sdlField(page)).toHaveValue(written);
    const sending = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/v1/deployments'),
    );
    await createButton(page).click();
    expect((await sending).postDataJSON()).toMatchObject({ data: { sdl: written } });
  });

  test('does without the server’s templates where there are none', async ({ page, world }) => {
    await world.control({ wider: false });
    await openNew(page);
    await openGallery(page);
    await expect(templates(page)).toHaveCount(16);
    await expect(gallery(page)).not.toContainText('from the server');
    await expect(gallery(page).getByRole('alert')).toBeHidden();
  });

  test('says that the server’s templates could not be read, and reads them again', async ({
    page,
    world,
  }) => {
    await world.control({
      faults: [{ operation: 'listTemplates', kind: 'malformed', count: null }],
    });
    await openNew(page);
    await openGallery(page);
    const notice = gallery(page).getByRole('alert');
    await expect(notice).toContainText('could not be read');
    await expect(templates(page)).toHaveCount(16);
    await world.control({ faults: [] });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(templates(page)).toHaveCount(19);
  });

  test('does what it can without a network, and the rest once it is back', async ({
    page,
    context,
  }) => {
    await openNew(page);
    // What the page fetches once it is quiet is not what this is about.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start from…' }).click();
    const list = page.getByRole('listitem');
    await expect(list.filter({ hasText: 'The templates could not be loaded' })).toBeVisible();
    await context.setOffline(false);
    await openGallery(page);
    await expect(templates(page)).toHaveCount(19);
    await search(page).fill('uptime kuma');
    await expect(take(page)).toBeEnabled();
    await page.keyboard.press('Escape');

    await page.reload();
    await page.getByRole('button', { name: 'Start from…' }).hover();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await openGallery(page);
    await expect(gallery(page).getByRole('alert')).toContainText('This device is offline');
    await expect(templates(page)).toHaveCount(16);
    await context.setOffline(false);
    await expect(templates(page)).toHaveCount(19);
  });

  test('says that one template could not be read, and keeps it from being used', async ({
    page,
    world,
  }) => {
    await world.control({
      faults: [{ operation: 'readTemplate', kind: 'malformed', count: null }],
    });
    await openNew(page);
    await openGallery(page);
    await search(page).fill('uptime kuma');
    await expect(gallery(page).getByRole('alert')).toContainText('This template could not be read');
    await expect(take(page)).toBeDisabled();
    await world.control({ faults: [] });
    await gallery(page).getByRole('button', { name: 'Try again' }).click();
    await expect(take(page)).toBeEnabled();
  });

  test('fits a phone: the list, then one template, and back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openNew(page);
    await openGallery(page);
    await expect(take(page)).toBeHidden();
    await template(page, 'Redis').click();
    await expect(take(page)).toBeInViewport();
    await page.getByRole('button', { name: 'All templates' }).click();
    await template(page, 'Static site').first().click();
    const box = await gallery(page).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    await take(page).click();
    await expect(sdlField(page)).toHaveValue(/nginx/);
  });

  test('is sound to axe in both themes', async ({ page }) => {
    await openNew(page);
    await openGallery(page);
    await expect(gallery(page)).toContainText('/mo');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
});

test.describe('a text in the place of another', () => {
  test('leaves that one as a draft of its own, and in the editor’s undo', async ({ page }) => {
    await openNew(page);
    await sdlField(page).fill(cpuSdl);
    await openGallery(page);
    await search(page).fill('redis');
    await take(page).click();
    await expect(sdlField(page)).toHaveValue(/redis:8/);
    await expect.poll(() => draftTexts(page)).toHaveLength(2);
    expect(await draftTexts(page)).toContain(cpuSdl);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(sdlField(page)).toHaveValue(/redis:8/);
    await page.getByRole('button', { name: 'Back to nginx' }).click();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('leads back to that draft by the browser’s own Back', async ({ page }) => {
    await openNew(page);
    await sdlField(page).fill(cpuSdl);
    await expect(page).toHaveURL(/draft=/);
    const first = page.url();
    await openFile(page, 'other.yaml', '# another\n');
    await expect(page).not.toHaveURL(first);
    await page.goBack();
    await expect(page).toHaveURL(first);
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('makes no draft of a template that nobody touched', async ({ page }) => {
    await openNew(page);
    for (const name of ['redis', 'minecraft']) {
      await openGallery(page);
      await search(page).fill(name);
      await take(page).click();
      await expect(sdlField(page)).toHaveValue(new RegExp(name));
      await expect(page.getByText('saved in this browser')).toBeVisible();
    }
    expect(await draftTexts(page)).toHaveLength(1);
  });
});

test.describe('a file', () => {
  test('is dropped on the editor', async ({ page }) => {
    await openNew(page);
    const text = cpuSdl.replaceAll('\n', '\r\n');
    await dropFile(page, 'deploy.yaml', text);
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await expect.poll(() => draftTexts(page)).toEqual([text]);
  });

  test('is pasted where files are copied', async ({ page }) => {
    await openNew(page);
    await sdlField(page).focus();
    await paste(page, { file: cpuSdl });
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('is refused with the reason in place, and the text stays', async ({ page }) => {
    await openNew(page);
    await sdlField(page).fill(cpuSdl);
    for (const [name, content, words] of [
      ['big.yaml', Buffer.alloc(512 * 1024 + 1, 'a'), /big\.yaml was not opened.*512 KiB/],
      ['photo.png', Buffer.from([0x89, 0x50, 0, 1]), /photo\.png was not opened.*binary/],
      ['latin1.yaml', Buffer.from([0x61, 0xe9, 0x0a]), /latin1\.yaml.*not text in UTF-8/],
      ['notepad.yaml', Buffer.from('\uFEFFa: 1', 'utf16le'), /notepad\.yaml.*UTF-16/],
      ['empty.yaml', Buffer.alloc(0), /empty\.yaml.*is empty/],
    ] as const) {
      await openFile(page, name, content);
      const notice = page.getByRole('alert').filter({ hasText: name });
      await expect(notice).toContainText(words);
      await expect(sdlField(page)).toHaveValue(cpuSdl);
      await notice.getByRole('button', { name: 'Dismiss' }).click();
      await expect(notice).toBeHidden();
    }
  });

  test('that is too large is not pasted either', async ({ page }) => {
    await openNew(page);
    await sdlField(page).fill(cpuSdl);
    await paste(page, { text: 'a'.repeat(512 * 1024 + 1) });
    await expect(page.getByRole('alert').filter({ hasText: 'not pasted' })).toContainText(
      '512 KiB',
    );
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('is copied whole, byte for byte', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = `${cpuSdl.replaceAll('\n', '\r\n')}# end`;
    await openNew(page);
    await openFile(page, 'deploy.yaml', text);
    await expect(accepted(page)).toBeVisible();
    await page.getByRole('button', { name: 'Copy SDL' }).click();
    await expect(page.getByRole('button', { name: 'Copied SDL' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });
});

test.describe('a docker-compose file', () => {
  const ways: Record<string, (page: Page) => Promise<void>> = {
    opened: (page) => openFile(page, 'docker-compose.yml', compose),
    dropped: (page) => dropFile(page, 'docker-compose.yml', compose),
    pasted: async (page) => {
      await sdlField(page).focus();
      await paste(page, { text: compose });
    },
  };

  for (const [way, bring] of Object.entries(ways)) {
    test(`is offered as an SDL where it is ${way}, and taken`, async ({ page }) => {
      await openNew(page);
      await bring(page);
      const lost = offer(page).getByRole('region', { name: 'Could not carry over' });
      await expect(lost).toContainText('./site at /usr/share/nginx/html');
      const assumed = offer(page).getByRole('region', { name: 'Assumed' });
      await expect(assumed).toContainText('KEY: the value comes from your machine');
      const carried = offer(page).getByRole('region', { name: 'Carried over' });
      await expect(carried).toContainText('image nginx:1.29.3');
      await offer(page).getByRole('button', { name: 'Use this SDL' }).click();
      await expect(sdlField(page)).toHaveValue(/GREETING=on/);
      await expect(accepted(page)).toBeVisible();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(sdlField(page)).toHaveValue(compose);
    });
  }

  test('is kept as it is where nobody takes the offer, and offered again on demand', async ({
    page,
  }) => {
    await openNew(page);
    await openFile(page, 'docker-compose.yml', compose);
    await offer(page).getByRole('button', { name: 'Keep the compose text' }).click();
    await expect(offer(page)).toBeHidden();
    await expect(sdlField(page)).toHaveValue(compose);
    await page.getByRole('button', { name: 'Write it as an SDL…' }).click();
    await page.keyboard.press('Escape');
    await expect(sdlField(page)).toHaveValue(compose);
    await page.getByRole('button', { name: 'Write it as an SDL…' }).click();
    await offer(page).getByRole('button', { name: 'Use this SDL' }).click();
    await expect(accepted(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write it as an SDL…' })).toBeHidden();
  });

  test('may be taken before its draft was saved', async ({ page }) => {
    await openNew(page);
    await sdlField(page).focus();
    await paste(page, { text: compose });
    await offer(page).getByRole('button', { name: 'Use this SDL' }).click();
    await expect.poll(() => draftTexts(page)).toHaveLength(2);
    await expect(page).toHaveURL(/draft=/);
    await expect(sdlField(page)).toHaveValue(/GREETING=on/);
    await expect(accepted(page)).toBeVisible();
  });

  test('is not seen in an SDL, whole or in parts', async ({ page }) => {
    await openNew(page);
    await sdlField(page).focus();
    await paste(page, { text: cpuSdl });
    await expect(accepted(page)).toBeVisible();
    await paste(page, { text: '# a comment about ports: and volumes:\n' });
    await expect(offer(page)).toBeHidden();
    await expect(page.getByText('This is a docker-compose file')).toBeHidden();
  });

  test('may come in several files', async ({ page }) => {
    const over = 'services:\n  web:\n    image: nginx:1.29.9\n    restart: always\n';
    await openNew(page);
    await page.getByLabel('Open an SDL file').setInputFiles([
      { name: 'compose.override.yml', mimeType: 'text/yaml', buffer: Buffer.from(over) },
      { name: 'compose.yml', mimeType: 'text/yaml', buffer: Buffer.from(compose) },
    ]);
    await expect(offer(page)).toContainText('2 docker-compose files');
    await offer(page).getByRole('button', { name: 'Use this SDL' }).click();
    await expect(sdlField(page)).toHaveValue(/nginx:1\.29\.9[\s\S]*GREETING=on/);
  });

  test('is offered in a dialog that is sound to axe and fits a phone', async ({ page }) => {
    await openNew(page);
    await openFile(page, 'docker-compose.yml', compose);
    await expect(offer(page).getByRole('button', { name: 'Use this SDL' })).toBeVisible();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(offer(page).getByRole('button', { name: 'Use this SDL' })).toBeInViewport();
    const box = await offer(page).boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  });
});
