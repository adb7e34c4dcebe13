import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from '#e2e/fixtures/test.ts';
import { demoPlaces, fillWithDemo, settled } from '#e2e/helpers/places.ts';

/** What axe finds on the page as it is, each with the places where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ target }) => !isMonacosOwn(id, target.join(' ')))
      .map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** Rules that Monaco breaks inside its own frame and that Berth cannot mend. */
const MONACO_EXCEPTIONS = new Set<string>([]);

const isMonacosOwn = (rule: string, target: string): boolean =>
  MONACO_EXCEPTIONS.has(rule) && target.includes('monaco-editor');

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing on any page', async ({ page, world }) => {
      await fillWithDemo(world);
      for (const { name, path } of await demoPlaces(world)) {
        await page.goto(path);
        await settled(page);
        expect.soft(await violations(page), name).toEqual([]);
      }
    });
  });
}
