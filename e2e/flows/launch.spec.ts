import type { Page } from 'playwright/test';
import { cpuSdl, gpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';
import { expect, test } from '#e2e/fixtures/test.ts';
import { WORLD_KEY, type World } from '#e2e/fixtures/world.ts';
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
  addFunds,
  awaitReady,
  confirmIn,
  credits,
  dollarsIn,
  escrow,
  services,
} from '#e2e/helpers/detail.ts';
import {
  accepted,
  create,
  depositField,
  fillIn,
  sdlField,
  topUpSwitch,
  writeSdl,
} from '#e2e/helpers/editor.ts';
import { readKept } from '#e2e/helpers/kept.ts';
import { paths } from '#lib/paths.ts';
import { dialectNames, type DialectName } from '#sim/http/dialects/dialect.ts';

/** What is deployed, and what the pages should say of it. */
type Subject = {
  name: string;
  sdl: string;
  /** Dollars; enough for more than a day. */
  deposit: string;
  groups: number;
  services: string[];
  /** Words of the resources that the editor derives. */
  asks: RegExp;
  image: [before: string, after: string];
};

const subjects: Subject[] = [
  {
    name: 'one group of CPU',
    sdl: cpuSdl,
    deposit: '5',
    groups: 1,
    services: ['web'],
    asks: /0\.5 CPU.*512 Mi.*1 Gi/s,
    image: ['nginx:1.29.1', 'nginx:1.29.4'],
  },
  {
    name: 'a GPU',
    sdl: gpuSdl,
    deposit: '90',
    groups: 1,
    services: ['vllm'],
    asks: /1× a100 or rtx4090.*8 CPU.*32 Gi/s,
    image: ['vllm-openai:v0.9.2', 'vllm-openai:v0.10.0'],
  },
  {
    name: 'two groups',
    sdl: twoGroupSdl,
    deposit: '5',
    groups: 2,
    services: ['web', 'worker'],
    asks: /1 · back.*4 CPU.*2 · front.*1 CPU/s,
    image: ['busybox:1.37', 'busybox:1.38'],
  },
];

const DAY_BLOCKS = 14_169;
const micro = (usd: string): string => String(Number(usd) * 1_000_000);

/** One launch on its way through the app. */
type Launch = { page: Page; world: World; subject: Subject; dialect: DialectName; dseq: string };

type Step = [what: string, run: (launch: Launch) => Promise<void>];

const fleetRow = ({ page, dseq }: Launch) =>
  page.getByRole('table', { name: 'Deployments' }).getByRole('row').filter({ hasText: dseq });

async function openFromFleet(launch: Launch): Promise<void> {
  const { page, dseq } = launch;
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Deployments/ })
    .click();
  await fleetRow(launch).getByRole('link').first().click();
  await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
}

const steps: Step[] = [
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
      const { page } = launch;
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: /^Deployments/ })
        .click();
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
  [
    'sees services become ready, their addresses and the leases',
    async ({ page, world, subject: { services: names, groups } }) => {
      await awaitReady(page, world, names);
      await expect(
        services(page)
          .getByRole('link', { name: /ingress/ })
          .first(),
      ).toBeVisible();
      await page.getByRole('tab', { name: /Leases/ }).click();
      const leases = page.getByRole('table', { name: 'Leases' });
      await expect(leases.getByRole('row').filter({ hasText: 'active' })).toHaveCount(groups);
      await page.getByRole('tab', { name: 'Overview' }).click();
    },
  ],
  [
    'adds funds',
    async ({ page, world, subject }) => {
      const before = await dollarsIn(escrow(page));
      await addFunds(page, '2.50');
      await expect.poll(() => dollarsIn(escrow(page))).toBeGreaterThan(before + 2.4);
      const { deposits } = await world.onlyDeployment();
      expect(deposits).toEqual([micro(subject.deposit), '2500000']);
    },
  ],
  [
    'turns auto top-up off and on',
    async ({ page, world, dseq, dialect }) => {
      const control = topUpSwitch(page);
      if (dialect === 'legacy') {
        await expect(control).not.toBeChecked();
        await control.click();
        await expect(page.getByText('The server did not do it')).toBeVisible();
        await expect(control).not.toBeChecked();
        return;
      }
      for (const on of [false, true]) {
        await expect(control).toBeChecked({ checked: !on });
        await control.click();
        await expect(control).toBeChecked({ checked: on });
        expect(await autoTopUp(page, world, dseq)).toBe(on);
      }
    },
  ],
  [
    'sees the escrow of the day after',
    async ({ page, world }) => {
      const before = await dollarsIn(escrow(page));
      await world.control({ advance: { blocks: DAY_BLOCKS } });
      await page.reload();
      await expect.poll(() => dollarsIn(escrow(page))).toBeLessThan(before);
    },
  ],
  [
    'updates the image',
    async (launch) => {
      const { page, world, subject, dseq } = launch;
      const before = await world.onlyDeployment();
      await page.getByRole('link', { name: 'Update', exact: true }).click();
      await expect(sdlField(page)).toHaveValue(subject.sdl);
      await writeSdl(page, subject.sdl.replace(...subject.image));
      await page.getByRole('button', { name: 'Update deployment' }).click();
      await page.waitForURL(new RegExp(`${paths.deployment(dseq)}$`));
      const after = await world.onlyDeployment();
      expect(after.hash).not.toBe(before.hash);
      expect(after.leases.every(({ manifests }) => manifests === 2)).toBe(true);
      await awaitReady(page, world, subject.services);
      await expect(services(page)).toContainText(subject.image[1]);
    },
  ],
  [
    'finds it on the fleet, leased',
    async (launch) => {
      await launch.page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: /^Deployments/ })
        .click();
      await expect(fleetRow(launch)).toContainText(/leased|ready/);
      await expect(fleetRow(launch)).toContainText('/h');
      await openFromFleet(launch);
    },
  ],
  [
    'closes it and sees the refund arrive in the credits',
    async ({ page, world }) => {
      const before = await credits(page);
      await page.getByRole('button', { name: 'Close deployment' }).click();
      await confirmIn(page);
      await expect(page.getByText('This deployment is closed')).toBeVisible();
      await world.control({ advance: { blocks: 20 } });
      await expect(page.getByText('has come back to your credits')).toBeVisible();
      await expect.poll(() => credits(page)).toBeGreaterThan(before);
      const only = await world.onlyDeployment();
      expect(only.state).toBe('closed');
      expect(Number(only.refunded)).toBeGreaterThan(0);
    },
  ],
  [
    'finds it on the fleet, closed',
    async (launch) => {
      const { page } = launch;
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: /^Deployments/ })
        .click();
      await page.getByRole('tab', { name: /^Closed/ }).click();
      await expect(fleetRow(launch)).toContainText('closed');
    },
  ],
];

/** What the server keeps for auto top-up. */
async function autoTopUp(page: Page, world: World, dseq: string): Promise<boolean> {
  const reply = await page.request.get(`${world.basePath}/v2/deployment-settings/${dseq}`, {
    headers: { 'x-api-key': WORLD_KEY },
  });
  const { data } = (await reply.json()) as { data: { autoTopUpEnabled: boolean } };
  return data.autoTopUpEnabled;
}

for (const dialect of dialectNames) {
  for (const subject of subjects) {
    test(`a launch of ${subject.name}, ${dialect}`, async ({ page, world }) => {
      await world.control({ dialect });
      const launch: Launch = { page, world, subject, dialect, dseq: '' };
      for (const [what, run] of steps) await test.step(what, () => run(launch));
    });
  }
}

for (const subject of subjects) {
  test(`a launch of ${subject.name}, reloaded at every step`, async ({ page, world }) => {
    const launch: Launch = { page, world, subject, dialect: 'documented', dseq: '' };
    for (const [what, run] of steps) {
      await test.step(what, () => run(launch));
      await page.reload();
    }
  });
}
