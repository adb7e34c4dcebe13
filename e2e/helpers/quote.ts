import type { Page } from 'playwright/test';
import type { World } from '#e2e/fixtures/world.ts';
import { awaitBids } from './bids.ts';
import { create, fillNew } from './editor.ts';

/** Creates a deployment of so many groups and waits for its bids; returns the dseq. */
export async function quote(
  page: Page,
  world: World,
  { sdl, groups = 1 }: { sdl: string; groups?: number },
): Promise<string> {
  await fillNew(page, { sdl });
  const dseq = await create(page);
  await awaitBids(page, world, groups);
  return dseq;
}
