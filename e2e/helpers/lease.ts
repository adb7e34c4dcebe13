import type { Page } from 'playwright/test';
import type { World } from '#e2e/fixtures/world.ts';
import { paths } from '#lib/paths.ts';
import { accept, awaitBids, chooseBids } from './bids.ts';
import { create, fillNew } from './editor.ts';

type Wanted = { sdl: string; groups?: number; deposit?: string };

/** Creates a deployment and waits for its bids; returns the dseq. */
export async function quote(page: Page, world: World, wanted: Wanted): Promise<string> {
  const { groups = 1, ...fields } = wanted;
  await fillNew(page, fields);
  const dseq = await create(page);
  await awaitBids(page, world, groups);
  return dseq;
}

/** Creates a deployment, leases it and stands on its page; returns the dseq. */
export async function lease(page: Page, world: World, wanted: Wanted): Promise<string> {
  const dseq = await quote(page, world, wanted);
  await chooseBids(page, wanted.groups ?? 1);
  await accept(page, dseq);
  return dseq;
}

/** Stands on the page of a deployment as if it had just been opened. */
export const openDetail = (page: Page, dseq: string): Promise<unknown> =>
  page.goto(paths.deployment(dseq));
