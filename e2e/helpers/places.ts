import { expect, type Page } from 'playwright/test';
import { paths } from '#lib/paths.ts';
import type { World } from '#e2e/fixtures/world.ts';

/** A page of the app in a state worth looking at. */
export type Place = { name: string; path: string };

/** A dseq that no world has. */
export const UNKNOWN_DSEQ = '1700000000000';

/** Fills a world with the demonstration's deployments, the same ones whatever its name. */
export const fillWithDemo = (world: World): Promise<unknown> =>
  world.control({ reset: true, scenario: 'demo', seed: 'demo' });

/** Every page of the app, with the demonstration's deployments in the states that differ most. */
export async function demoPlaces(world: World): Promise<Place[]> {
  const deployments = Object.entries((await world.facts()).deployments);
  const dseqOf = (what: string, fits: (facts: (typeof deployments)[number][1]) => boolean) => {
    const found = deployments.find(([, facts]) => fits(facts));
    if (!found) throw new Error(`the demonstration has no deployment that is ${what}`);
    return found[0];
  };
  const leased = dseqOf('leased', ({ state, leases }) => state === 'active' && leases.length === 1);
  const grouped = dseqOf('of two leases', ({ leases }) => leases.length > 1);
  const quoting = dseqOf('quoting', ({ state, leases }) => state === 'active' && !leases.length);
  const closed = dseqOf('closed', ({ state }) => state === 'closed');
  return [
    { name: 'fleet', path: paths.deployments() },
    { name: 'new deployment', path: paths.newDeployment() },
    { name: 'detail', path: paths.deployment(leased) },
    { name: 'detail of two groups', path: paths.deployment(grouped) },
    { name: 'detail while quoting', path: paths.deployment(quoting) },
    { name: 'detail of a closed one', path: paths.deployment(closed) },
    { name: 'detail of an unknown one', path: paths.deployment(UNKNOWN_DSEQ) },
    { name: 'bids', path: paths.bids(quoting) },
    { name: 'update', path: paths.update(leased) },
    { name: 'replace', path: paths.replace(leased) },
    { name: 'activity', path: paths.activity() },
    { name: 'settings', path: paths.settings() },
    { name: 'not found', path: '/no/such/page' },
  ];
}

/** Waits until a page stands: its heading is there and no part of it is still being read. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"], .ui-skeleton')).toHaveCount(0);
}
