import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Rules that Monaco breaks inside its own frame and that Berth cannot mend. */
const MONACO_EXCEPTIONS = new Set<string>([]);

const isMonacosOwn = (rule: string, target: string): boolean =>
  MONACO_EXCEPTIONS.has(rule) && target.includes('monaco-editor');

/** Waits until nothing is on its way to another colour or place; what goes round for ever is left alone. */
const cameToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What axe finds on the page as it is, each with the places where. */
export async function violations(page: Page): Promise<string[]> {
  await cameToRest(page);
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ target }) => !isMonacosOwn(id, target.join(' ')))
      .map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
