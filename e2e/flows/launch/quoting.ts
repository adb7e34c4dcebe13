import { expect } from '#e2e/fixtures/test.ts';
import {
  accept,
  acceptButton,
  awaitBids,
  bidsFor,
  chooseBids,
  choosers,
  chosen,
} from '#e2e/helpers/bids.ts';
import {
  accepted,
  create,
  depositField,
  fillIn,
  sdlField,
  topUpSwitch,
} from '#e2e/helpers/editor.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { fleetRow, goToFleet, micro, type Step } from './launch.ts';

/** From the SDL to the accepted bids. */
export const quoting: Step[] = [
  [
    'opens the editor from the fleet',
    async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('link', { name: /New deployment/ })
        .first()
        .click();
      await expect(sdlField(page)).toBeVisible();
    },
  ],
  [
    'writes the SDL, sees what it asks for, sets deposit and auto top-up',
    async ({ page, subject: { sdl, deposit, asks, services: names } }) => {
      await fillIn(page, { sdl, deposit, autoTopUp: true });
      const summary = page.getByRole('region', { name: 'What it asks for' });
      await expect(summary).toContainText(asks);
      for (const name of names) await expect(summary).toContainText(name);
      const draft = { text: sdl, deposit, autoTopUp: true };
      await expect.poll(() => readKept(page, 'drafts')).toEqual([expect.objectContaining(draft)]);
    },
  ],
  [
    'creates it',
    async (launch) => {
      const { page, world, subject } = launch;
      await expect(accepted(page)).toBeVisible();
      await expect(sdlField(page)).toHaveValue(subject.sdl);
      await expect(depositField(page)).toHaveValue(subject.deposit);
      await expect(topUpSwitch(page)).toBeChecked();
      launch.dseq = await create(page);
      const only = await world.onlyDeployment();
      expect(only).toMatchObject({ dseq: launch.dseq, deposits: [micro(subject.deposit)] });
    },
  ],
  [
    'sees bids arrive',
    async ({ page, world, subject: { groups } }) => {
      await expect(bidsFor(page, 1)).toBeVisible();
      const before = await choosers(page, 1).count();
      await awaitBids(page, world, groups);
      await expect.poll(() => choosers(page, 1).count()).toBeGreaterThan(before);
    },
  ],
  [
    'chooses a bid for each group',
    async ({ page, subject: { groups } }) => {
      await chooseBids(page, groups);
      const plan = page.getByRole('region', { name: 'Your plan' });
      await expect(plan.getByRole('list', { name: 'Chosen bids' })).not.toContainText(
        'nothing chosen',
      );
    },
  ],
  [
    'finds it on the fleet, without a lease, and goes back to the bids',
    async (launch) => {
      await goToFleet(launch);
      await expect(fleetRow(launch)).toContainText('no lease');
      await fleetRow(launch)
        .getByRole('link', { name: /Resume/ })
        .click();
    },
  ],
  [
    'accepts the bids',
    async ({ page, world, dseq, subject: { groups } }) => {
      for (let gseq = 1; gseq <= groups; gseq += 1) await expect(chosen(page, gseq)).toBeVisible();
      await expect(acceptButton(page)).toBeEnabled();
      await accept(page, dseq);
      const { leases } = await world.onlyDeployment();
      expect(leases.map(({ gseq, state, manifests }) => ({ gseq, state, manifests }))).toEqual(
        Array.from({ length: groups }, (_, i) => ({ gseq: i + 1, state: 'active', manifests: 1 })),
      );
    },
  ],
];
