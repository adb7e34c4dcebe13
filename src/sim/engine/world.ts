import type { Provider } from '#sim/market/provider.ts';
import type { Screened } from '#sim/market/screen.ts';
import { screenGroup } from '#sim/market/screen.ts';
import type { GpuPrice } from '#sim/market/gpu-prices.ts';
import { gpuPrices } from '#sim/market/gpu-prices.ts';
import type { ProviderStats, UptimeCheck } from '#sim/market/stats.ts';
import { statsOf, uptimeChecks } from '#sim/market/stats.ts';
import type { GroupSpec, ManifestSpec } from '#sim/market/spec.ts';
import { makeCertificate } from './certificates.ts';
import { changeSpeed, speedOf, timeOf } from './clock.ts';
import { heightOf, isOnline, nextTx, schedule, txHash } from './core.ts';
import { closeDeployment, createDeployment, deposit, updateDeployment } from './deployments.ts';
import type { CreateDeployment, Tx } from './deployments.ts';
import type { Genesis } from './genesis.ts';
import { genesisState } from './genesis.ts';
import { uuidOf } from './identity.ts';
import { closeByProvider, createLeases } from './leases.ts';
import type { Pick } from './leases.ts';
import { grant } from './ledger.ts';
import { sendManifest } from './manifests.ts';
import { balancesOf, bidsOf, blockAt, pageOf, timelineOf } from './reads.ts';
import type { Balances, BidView, Block, Page, TimelineView } from './reads.ts';
import { runUntil } from './run.ts';
import {
  addSettings,
  changeSettings,
  estimatedTopUp,
  readOrMakeSettings,
  readSettings,
  SWEEP_BLOCKS,
  topUpIfDue,
} from './settings.ts';
import { coreOf } from './snapshot.ts';
import { spareOf } from './spare.ts';
import type { Amount, Certificate, Deployment, LeaseReason, WorldState } from './state.ts';
import type { LeaseStatus } from './workloads.ts';
import { leaseStatus } from './workloads.ts';

/** A transaction as callers see it. */
export type TxResult = { hash: string; height: number };

/** A settings row as the Console API shows it. */
export type SettingsView = {
  id: string;
  userId: string;
  dseq: string;
  autoTopUpEnabled: boolean;
  closed: boolean;
  createdMs: number;
  updatedMs: number;
  /** µact, a whole number. */
  estimatedTopUp: Amount;
};

/**
 * One simulated chain, market and wallet. All amounts are µact as decimal strings, all times
 * milliseconds of the world's own clock. Everything is synchronous; nothing happens between two
 * calls but what `advanceTo` lets happen.
 */
export type World = ReturnType<typeof openWorld>;

/** A world of a saved state; the state is taken over, not copied. */
export function openWorld(state: WorldState) {
  const core = coreOf(state);
  const result = (tx: Tx): TxResult => ({ hash: txHash(state, tx.tx), height: tx.height });
  const maybe = (tx: Tx | null): TxResult | null => (tx === null ? null : result(tx));
  const viewOfSettings = (dseq: string): SettingsView | null => {
    const row = readSettings(core, dseq);
    if (row === null) return null;
    return {
      id: uuidOf(`${state.userId}/settings/${dseq}`),
      userId: state.userId,
      dseq,
      autoTopUpEnabled: row.autoTopUp,
      closed: row.closed,
      createdMs: row.createdMs,
      updatedMs: row.updatedMs,
      estimatedTopUp: estimatedTopUp(core, row),
    };
  };
  const settingsView = (dseq: string): SettingsView => {
    const view = viewOfSettings(dseq);
    if (view === null) throw new RangeError(`No settings of ${dseq}`);
    return view;
  };

  return {
    name: state.name,
    seed: state.seed,
    scenario: state.scenario,
    genesisMs: state.genesisMs,
    /** The wallet's address; another genesis has another. */
    owner: state.owner,
    /** Whose grant pays the deposits. */
    granter: state.granter,
    userId: state.userId,
    params: state.params,

    /** Runs the world up to the host's time plus what control has added. */
    advanceTo(hostMs: number): void {
      runUntil(core, hostMs + state.clock.aheadMs);
    },
    /** Lets that many blocks pass at once; the world is ahead of the host's time from then on. */
    advanceBlocks(count: number): void {
      const target = timeOf(state.clock, heightOf(core) + count);
      const gain = Math.max(0, target - state.clock.nowMs);
      state.clock.aheadMs += gain;
      runUntil(core, state.clock.nowMs + gain);
    },
    /** 2 makes blocks come twice as fast from the current one on. */
    setSpeed(speed: number): void {
      changeSpeed(state.clock, speed);
    },
    speed: (): number => speedOf(state.clock),
    nowMs: (): number => state.clock.nowMs,
    height: (): number => heightOf(core),
    /** When a block came or will come. */
    timeOf: (height: number): number => timeOf(state.clock, height),
    block: (height: number): Block | null => blockAt(core, height),

    /** @throws ChainError */
    createDeployment(ask: CreateDeployment): { deployment: Readonly<Deployment>; tx: TxResult } {
      const deployment = createDeployment(core, ask);
      return { deployment, tx: result({ tx: state.txCount, height: deployment.createdAt }) };
    },
    /** Null when the hash is on chain already. @throws ChainError, UnknownDeploymentError */
    updateDeployment: (dseq: string, manifest: ManifestSpec): TxResult | null =>
      maybe(updateDeployment(core, dseq, manifest)),
    /** Null when it was closed already. @throws UnknownDeploymentError */
    closeDeployment: (dseq: string): TxResult | null => maybe(closeDeployment(core, dseq)),
    /** Null when skipped because a lease exists. @throws ChainError, UnknownDeploymentError */
    createLeases(dseq: string, picks: readonly Pick[]): TxResult | null {
      const tx = maybe(createLeases(core, dseq, picks));
      const row = readSettings(core, dseq);
      if (tx !== null && row !== null) topUpIfDue(core, row);
      return tx;
    },
    /** @throws ProviderError, UnknownDeploymentError */
    sendManifest: (dseq: string, provider: string, manifestJson: string): void =>
      sendManifest(core, dseq, provider, manifestJson),
    /** @throws ChainError, UnknownDeploymentError */
    deposit: (dseq: string, amount: Amount): TxResult => result(deposit(core, dseq, amount)),
    /** Adds credits to the wallet. */
    grant(amount: Amount): void {
      grant(core, amount, nextTx(core));
    },
    addCertificate: (): Certificate => makeCertificate(core),

    /** Null where no row exists. */
    settings: viewOfSettings,
    /** Reading as the Console API does it: a missing row is made, switched on. */
    readOrMakeSettings(dseq: string): { settings: SettingsView; made: boolean } {
      const { made } = readOrMakeSettings(core, dseq);
      return { settings: settingsView(dseq), made };
    },
    /** @throws SettingsError `exists` */
    addSettings(dseq: string, autoTopUp: boolean): SettingsView {
      addSettings(core, dseq, autoTopUp);
      return settingsView(dseq);
    },
    /** @throws SettingsError `missing`, unless `upsert` */
    changeSettings(dseq: string, autoTopUp: boolean, upsert: boolean): SettingsView {
      changeSettings(core, dseq, autoTopUp, upsert);
      return settingsView(dseq);
    },

    /** Makes a provider silent, or answer again; false when there is no such provider. */
    setOnline(address: string, online: boolean): boolean {
      if (!core.providers.has(address)) return false;
      state.online[address] = online;
      return true;
    },
    isOnline: (address: string): boolean => isOnline(core, address),
    /** A provider gives a lease up. Null where none is open. */
    closeByProvider: (dseq: string, gseq: number, reason: LeaseReason): TxResult | null =>
      maybe(closeByProvider(core, dseq, gseq, reason)),

    deployment: (dseq: string): Readonly<Deployment> | null => core.deployments.get(dseq) ?? null,
    page: (page: Page): { items: readonly Readonly<Deployment>[]; total: number } =>
      pageOf(core, page),
    /** Groups as ordered, with placement and prices. */
    groups: (deployment: Readonly<Deployment>): readonly GroupSpec[] =>
      state.specs[deployment.ordered] ?? [],
    /** Null while the provider is silent, before the manifest, and after the lease's end. */
    leaseStatus: (
      deployment: Readonly<Deployment>,
      lease: Deployment['leases'][number],
    ): LeaseStatus | null => leaseStatus(core, deployment, lease),
    /** Empty for an unknown dseq. */
    bids: (dseq: string): BidView[] => bidsOf(core, dseq),
    /** @throws UnknownDeploymentError */
    timeline: (dseq: string): TimelineView[] => timelineOf(core, dseq),
    balances: (): Balances => balancesOf(core),
    ledger: () => state.ledger,
    providers: (): readonly Provider[] => [...core.providers.values()],
    provider: (address: string): Provider | null => core.providers.get(address) ?? null,
    /** How full a provider is, the world's own leases counted. Null for an unknown one. */
    providerStats(address: string): ProviderStats | null {
      const provider = core.providers.get(address);
      if (provider === undefined) return null;
      return statsOf(provider, spareOf(core, provider), state.params.capacityFactor);
    },
    /** The last day's checks of a provider, oldest first. */
    uptimeChecks(address: string): UptimeCheck[] {
      const provider = core.providers.get(address);
      if (provider === undefined) return [];
      return uptimeChecks(provider, state.clock.nowMs, isOnline(core, address));
    },
    /** Of the providers that answer now. */
    gpuPrices: (): GpuPrice[] =>
      gpuPrices([...core.providers.values()].filter(({ address }) => isOnline(core, address))),
    /** Who could serve each group now, and what stands in the others' way. */
    screen: (groups: readonly GroupSpec[]): Screened[] =>
      groups.map((group) =>
        screenGroup(
          group,
          core.providers.values(),
          (provider) => spareOf(core, provider),
          (provider) => isOnline(core, provider.address),
        ),
      ),

    /** The whole world as plain JSON; not a copy. */
    toJSON: (): WorldState => state,
  };
}

/** A new and empty world, its hourly job running. `scenarios` fill it. */
export function emptyWorld(genesis: Genesis): World {
  const state = genesisState(genesis);
  const world = openWorld(state);
  schedule(coreOf(state), { kind: 'top-up-sweep', height: world.height() + SWEEP_BLOCKS });
  return world;
}
