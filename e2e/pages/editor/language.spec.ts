import type { Locator, Page } from 'playwright/test';
import { cpuSdl, gpuSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { accepted, sdlField } from '#e2e/helpers/editor.ts';

const suggestions = (page: Page): Locator => page.getByRole('listbox', { name: 'Suggest' });
const suggestion = (page: Page, name: RegExp | string): Locator =>
  suggestions(page).getByRole('option', { name });
const problems = (page: Page): Locator => page.getByRole('list', { name: 'Problems' });

async function openWith(page: Page, sdl: string): Promise<void> {
  await page.goto('/new');
  await sdlField(page).fill(sdl);
}

/** Puts the cursor at the end of the line that contains a text. */
async function goToEndOf(page: Page, sdl: string, text: string): Promise<void> {
  const line = sdl.split('\n').findIndex((one) => one.includes(text));
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: /line/i }).fill(`:${line + 1}`);
  await page.keyboard.press('Enter');
  await expect(sdlField(page)).toBeFocused();
  await page.keyboard.press('End');
}

const value = (page: Page): Promise<string> => sdlField(page).inputValue();

test('completes a key that is begun, and the name of a profile after it', async ({ page }) => {
  const sdl = cpuSdl.replace('{ profile: web, count: 1 }', '{ count: 1, }');
  await openWith(page, sdl);
  await goToEndOf(page, sdl, 'count: 1');
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.keyboard.type(' pro');
  await expect(suggestion(page, /^profile/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(suggestion(page, /^web/)).toBeVisible();
  await page.keyboard.press('Enter');
  expect(await value(page)).toContain('{ count: 1, profile: web }');
  await expect(accepted(page)).toBeVisible();
});

test('offers the GPU models that providers have, with their prices', async ({ page }) => {
  const sdl = gpuSdl.replace('- model: a100\n                - model: rtx4090', '- model:');
  const market = page.waitForResponse(/\/v1\/gpu-prices/);
  await openWith(page, sdl);
  await market;
  await goToEndOf(page, sdl, '- model:');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+Space');
  const first = suggestions(page).getByRole('option').first();
  await expect(first).toHaveAccessibleName(/\d+ providers? · \$\d+\.\d\d–\d+\.\d\d\/h/);
  await page.keyboard.type('h1');
  await expect(first).toHaveAccessibleName(/^h100/);
  await page.keyboard.press('Enter');
  expect(await value(page)).toBe(sdl.replace('- model:', '- model: h100'));
});

test('writes a whole document, whose names follow the first', async ({ page }) => {
  await page.goto('/new');
  await sdlField(page).focus();
  await page.keyboard.press('Control+Space');
  await expect(suggestions(page).getByRole('option').first()).toHaveAccessibleName(
    /^SDL of a web service/,
  );
  await page.keyboard.press('Enter');
  await expect(accepted(page)).toBeVisible();
  await page.keyboard.type('shop');
  await expect.poll(() => value(page)).toMatch(/services:\n {2}shop:[^]*profile: shop\n/);
  await expect(accepted(page)).toBeVisible();
});

test('leaves images and numbers to whoever types them', async ({ page }) => {
  await openWith(page, 'services:\n  web:\n    image: \n    expose:\n      - port: ');
  await goToEndOf(page, 'services:\n  web:\n    image: ', 'image');
  await page.keyboard.type('nginx');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a');
  await expect(suggestion(page, /^accept/)).toBeVisible();
  expect(await value(page)).toBe(
    'services:\n  web:\n    image: nginx\n    expose:\n      - port: 80\n        a',
  );
});

test('explains what the pointer is over', async ({ page }) => {
  await openWith(page, cpuSdl);
  await page.locator('.view-lines').getByText('size', { exact: true }).first().hover();
  const tooltip = page.getByRole('tooltip').filter({ hasText: 'Memory of one replica' });
  await expect(tooltip).toContainText('Limits: 1Mi to 2Ti');
  await expect(tooltip).toContainText('512Mi');
});

test('walks the problems with F8, forth and back', async ({ page }) => {
  await openWith(page, cpuSdl.replace('port: 80', 'port: 0').replace('count: 1', 'count: 0'));
  await expect(problems(page).getByRole('listitem')).toHaveCount(2);
  await sdlField(page).press('Control+Home');
  await page.keyboard.press('F8');
  await expect(page.getByText('1 of 2 problems')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByText('2 of 2 problems')).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await expect(page.getByText('1 of 2 problems')).toBeVisible();
});

test.describe('quick fixes', () => {
  test('come from the light bulb, by keyboard', async ({ page }) => {
    const sdl = cpuSdl.replace('size: 512Mi', 'size: 512MB');
    await openWith(page, sdl);
    await expect(problems(page).getByRole('listitem')).toHaveCount(1);
    await goToEndOf(page, sdl, '512MB');
    await expect(page.locator('.lightBulbWidget')).toBeVisible();
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('option', { name: 'Write 512M, the same size' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await expect(problems(page)).toBeHidden();
  });

  test('stand beside each problem, change only what they must and can be undone', async ({
    page,
  }) => {
    const compose = cpuSdl.replace(
      '    image:',
      '    depends_on:\n      - db   # first\n    image:',
    );
    await openWith(page, compose);
    await page.getByRole('button', { name: 'Fix: Remove "depends_on"' }).click();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await expect(sdlField(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(sdlField(page)).toHaveValue(compose);
  });

  test('raise a price that nobody is expected to bid for', async ({ page }) => {
    await openWith(page, cpuSdl.replace('amount: 10000', 'amount: 1'));
    const advice = problems(page).getByRole('button', { name: /Advice:.*providers are expected/ });
    await expect(advice).toContainText('line 23');
    await page.getByRole('button', { name: /^Fix: Raise amount to \d+$/ }).click();
    await expect(advice).toBeHidden();
    await expect(accepted(page)).toBeVisible();
  });
});

test.describe('format', () => {
  const untidy = cpuSdl
    .replace(
      '  web:\n    image: nginx:1.29.1   # pinned',
      '      web:\n          image: nginx:1.29.1   # pinned',
    )
    .replace(/ {4}expose:[^]*?global: true/, (part) => part.replaceAll(/^/gm, '      '))
    .replace('0.5 }', '0.5 }   ');

  test('indents, keeps comments, and is one step to undo', async ({ page }) => {
    await openWith(page, untidy);
    await sdlField(page).press('Shift+Alt+F');
    await expect(sdlField(page)).toHaveValue(cpuSdl);
    await page.keyboard.press('Control+z');
    await expect(sdlField(page)).toHaveValue(untidy);
    await page.getByRole('button', { name: 'Format' }).click();
    await expect(sdlField(page)).toHaveValue(cpuSdl);
  });

  test('leaves alone what is not YAML, and says so', async ({ page }) => {
    const broken = cpuSdl.replace('image: nginx', 'image: "nginx');
    await openWith(page, broken);
    await page.getByRole('button', { name: 'Format' }).click();
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
      'This is not valid YAML yet',
    );
    await expect(sdlField(page)).toHaveValue(broken);
  });
});

test('Escape closes suggestions before it lets Tab leave', async ({ page }) => {
  await openWith(page, 'version: "2.0"\n');
  await sdlField(page).press('Control+End');
  await page.keyboard.type('s');
  await expect(suggestion(page, /^services/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(sdlField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(sdlField(page)).not.toBeFocused();
});

test('has the tools of an editor in its palette', async ({ page }) => {
  await openWith(page, cpuSdl);
  await sdlField(page).press('F1');
  const field = page.getByRole('textbox', { name: 'Type to narrow down results.' });
  for (const tool of [
    'Find',
    'Replace',
    'Go to Line/Column...',
    'Fold All',
    'Add Cursor Below',
    'Format Document',
    'Quick Fix...',
    'Toggle Word Wrap',
  ]) {
    await field.fill(`>${tool}`);
    await expect(
      page.getByRole('option', { name: new RegExp(`^${tool.replaceAll('.', '\\.')}`) }).first(),
    ).toBeVisible();
  }
});

test('wraps long lines on demand', async ({ page }) => {
  await openWith(page, `# ${'word '.repeat(100)}\n${cpuSdl}`);
  const lines = page.locator('.view-line');
  const before = await lines.count();
  const wrap = page.getByRole('button', { name: 'Wrap lines' });
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => lines.count()).toBeGreaterThan(before);
});
