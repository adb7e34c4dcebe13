import type { APIRequestContext, Page, Response } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { everyAsset } from '#e2e/helpers/assets.ts';
import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';

/** JS and CSS on the wire, compressed, until the first row of a first visit. */
const BYTES_TO_FIRST_ROW = 165_000;
const REQUESTS_TO_FIRST_ROW = 12;
/** Monaco with all that the editor uses of it, in gzip; its workers come apart. */
const BYTES_OF_MONACO = 950_000;

const pathOf = (response: Response): string => new URL(response.url()).pathname;

/** Every response of a page from now on. */
function record(page: Page): Response[] {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return responses;
}

type Loaded = { path: string; bytes: number };

/** Has the page note what it has loaded by the time when the first row of a table is in the document. */
async function noteFirstRow(page: Page): Promise<() => Promise<Loaded[]>> {
  await page.addInitScript(() => {
    const { performance: own } = globalThis;
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('tbody a')) return;
      observer.disconnect();
      const loaded = own.getEntriesByType('resource') as PerformanceResourceTiming[];
      const noted = loaded.map(({ name, encodedBodySize }) => ({
        path: new URL(name).pathname,
        bytes: encodedBodySize,
      }));
      Object.assign(globalThis, { noted });
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { noted: Loaded[] }).noted);
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
    const read = await noteFirstRow(page);
    // Time stands still but for what answers need: what is put off until all is quiet stays away
    // on a slow machine too.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    await page.goto('/deployments');
    const row = page.getByRole('table', { name: 'Deployments' }).getByRole('link').first();
    await expect(async () => {
      await page.clock.runFor(1);
      expect(await row.isVisible()).toBe(true);
    }).toPass({ intervals: [20] });
    const loaded = await read();
    const code = loaded.filter(({ path }) => /\.(?:js|css)$/.test(path));
    expect(loaded.map(({ path }) => path)).toContain(`${world.basePath}/v1/deployments`);
    expect(code.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(BYTES_TO_FIRST_ROW);
    // Sent ahead of the code that asks for it, and not again by that code.
    expect(loaded.filter(({ path }) => path.endsWith('/v1/deployments'))).toHaveLength(1);
    // The page itself is a request too.
    expect(loaded.length + 1, loaded.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(
      REQUESTS_TO_FIRST_ROW,
    );
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
