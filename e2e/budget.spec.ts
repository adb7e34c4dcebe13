import type { APIRequestContext, Page, Response } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { everyAsset } from '#e2e/helpers/assets.ts';
import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';

/** JS and CSS on the wire, compressed, until the first row of a first visit. */
const BYTES_TO_FIRST_ROW = 165_000;
const REQUESTS_TO_FIRST_ROW = 12;
/** Monaco with all that the editor uses of it, in gzip; its workers come apart. */
const BYTES_OF_MONACO = 950_000;
/** Below this, a file is smaller as it is. */
const WORTH_COMPRESSING = 1024;

const pathOf = (response: Response): string => new URL(response.url()).pathname;

const isCode = (response: Response): boolean => /\.(?:js|css)$/.test(pathOf(response));

/** Every response of a page from now on. */
function record(page: Page): Response[] {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return responses;
}

/** Has the page note when the first row of a table is in the document. */
const noteFirstRow = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('tbody a')) return;
      observer.disconnect();
      performance.mark('first-row');
    }).observe(document, { childList: true, subtree: true });
  });

/** When that was, in ms since the epoch. */
const firstRowAt = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first-row');
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN);
  });

/** When the last byte of a response was in, in ms since the epoch. */
function arrivedAt(response: Response): number {
  const { startTime, responseEnd } = response.request().timing();
  return startTime + responseEnd;
}

/** Bytes of bodies as they came over the wire. */
async function bodyBytes(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/** Paths of the files that hold Monaco's own code. */
async function monacoFiles(request: APIRequestContext): Promise<Set<string>> {
  const assets = await everyAsset(request);
  const files = assets.filter(({ text }) => text.includes('monaco-editor-background'));
  expect(files.length, 'files with Monaco').toBeGreaterThan(0);
  return new Set(files.map(({ path }) => path));
}

test.describe('what is loaded', () => {
  test('the first row of the fleet comes within its budget', async ({ page, world }) => {
    await fillWithDemo(world);
    await noteFirstRow(page);
    const responses = record(page);
    await page.goto('/deployments');
    await page.getByRole('table', { name: 'Deployments' }).getByRole('link').first().waitFor();
    await page.waitForLoadState('networkidle');
    const firstRow = await firstRowAt(page);
    const until = responses.filter((response) => arrivedAt(response) <= firstRow);
    const code = until.filter(isCode);
    for (const response of code) {
      const headers = response.headers();
      if (Number(headers['content-length']) < WORTH_COMPRESSING) continue;
      expect(headers['content-encoding'], response.url()).toBe('br');
    }
    expect(until.map(pathOf)).toContain(`${world.basePath}/v1/deployments`);
    expect(await bodyBytes(code)).toBeLessThanOrEqual(BYTES_TO_FIRST_ROW);
    expect(until.length, until.map(pathOf).join('\n')).toBeLessThanOrEqual(REQUESTS_TO_FIRST_ROW);
  });

  test('only the pages with an editor load Monaco', async ({ page, world, request }) => {
    await fillWithDemo(world);
    const monaco = await monacoFiles(request);
    const responses = record(page);
    for (const { name, path } of await demoPlaces(world)) {
      responses.length = 0;
      await page.goto(path);
      await settled(page);
      if (name === 'new deployment' || name === 'update') {
        await page.getByRole('textbox', { name: 'SDL' }).waitFor();
      }
      const loaded = responses.some((response) => monaco.has(pathOf(response)));
      expect(loaded, name).toBe(name === 'new deployment' || name === 'update');
    }
  });

  test('hover of the link loads the editor', async ({ page, request }) => {
    const monaco = await monacoFiles(request);
    await page.goto('/settings');
    await settled(page);
    const responses = record(page);
    await page.getByRole('link', { name: /^New deployment/ }).hover();
    await expect
      .poll(() => responses.filter((one) => monaco.has(pathOf(one))).length)
      .toBe(monaco.size);
  });

  test('focus of the link loads the editor as hover does', async ({ page, request }) => {
    const monaco = await monacoFiles(request);
    await page.goto('/settings');
    await settled(page);
    const responses = record(page);
    await page.getByRole('link', { name: /^New deployment/ }).focus();
    await expect
      .poll(() => responses.filter((one) => monaco.has(pathOf(one))).length)
      .toBe(monaco.size);
  });
});

test.describe('what is in the build', () => {
  test('the page itself asks for none of Monaco', async ({ request }) => {
    const monaco = await monacoFiles(request);
    const html = await (await request.get('/')).text();
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)];
    expect(files.length).toBeGreaterThan(0);
    for (const [, file = ''] of files) expect(monaco.has(file), file).toBe(false);
  });

  test('Monaco is within its budget', async ({ request }) => {
    let bytes = 0;
    for (const file of await monacoFiles(request)) {
      const reply = await request.get(file, { headers: { 'accept-encoding': 'gzip' } });
      expect(reply.headers()['content-encoding'], file).toBe('gzip');
      bytes += Number(reply.headers()['content-length']);
    }
    expect(bytes).toBeLessThanOrEqual(BYTES_OF_MONACO);
  });

  // The build itself fails when a module of theirs is in a chunk (src/server/browser-only.ts); this
  // looks for what they say, so that it would also notice a build that was told otherwise.
  test('nothing of the simulator or the server reaches the browser', async ({ request }) => {
    const words = [
      'A world is named with up to',
      'frame-ancestors',
      'is not forwarded',
      '/_control',
    ];
    for (const { path, text } of await everyAsset(request)) {
      for (const word of words) expect(text.includes(word), `"${word}" in ${path}`).toBe(false);
    }
  });
});
