import { SettingsError } from './chain-error.ts';
import type { Core } from './core.ts';
import { heightOf, schedule } from './core.ts';
import { blocksOf } from './clock.ts';
import { deposit } from './deployments.ts';
import type { Deployment, Settings } from './state.ts';
import type { Units } from './units.ts';
import { ONE, least, plain, units } from './units.ts';

/**
 * Auto top-up as the Console API runs it (akash-network/console, `apps/api/src/deployment/`): an
 * hourly sweep over the rows that are on; the server counts 600 blocks an hour.
 */
const BLOCKS_AN_HOUR = 600;
const LOOK_AHEAD_HOURS = 24;
const TARGET_HOURS = 48;
const COOLDOWN_BLOCKS = blocksOf(60 * 60);
const HEADROOM = units('5000000');
export const SWEEP_BLOCKS = blocksOf(60 * 60);

function insert(core: Core, dseq: string, autoTopUp: boolean): Settings {
  const { nowMs } = core.state.clock;
  const row = { dseq, autoTopUp, closed: false, createdMs: nowMs, updatedMs: nowMs, toppedUpAt: 0 };
  core.state.settings.push(row);
  core.settings.set(dseq, row);
  return row;
}

export const readSettings = (core: Core, dseq: string): Settings | null =>
  core.settings.get(dseq) ?? null;

/** Reading makes a missing row, switched on; `made` says that this very call did. */
export function readOrMakeSettings(core: Core, dseq: string): { row: Settings; made: boolean } {
  const row = core.settings.get(dseq);
  return row === undefined ? { row: insert(core, dseq, true), made: true } : { row, made: false };
}

/** @throws SettingsError `exists` */
export function addSettings(core: Core, dseq: string, autoTopUp: boolean): Settings {
  if (core.settings.has(dseq)) {
    throw new SettingsError('exists', 'Deployment setting already exists');
  }
  return insert(core, dseq, autoTopUp);
}

/**
 * Changes a row.
 * @param upsert make a missing one (the real server) instead of refusing (the documents)
 * @throws SettingsError `missing`
 */
export function changeSettings(
  core: Core,
  dseq: string,
  autoTopUp: boolean,
  upsert: boolean,
): Settings {
  const row = core.settings.get(dseq);
  if (row === undefined) {
    if (!upsert) throw new SettingsError('missing', 'Deployment setting not found');
    return insert(core, dseq, autoTopUp);
  }
  row.autoTopUp = autoTopUp;
  row.updatedMs = core.state.clock.nowMs;
  return row;
}

/** Over all leases, closed ones too: so does the server. */
function countedRate(deployment: Deployment): Units {
  return deployment.leases.reduce((sum, lease) => sum + units(lease.price), 0n);
}

function predictedClose(deployment: Deployment, rate: Units): number {
  const { funds, transferred } = deployment.escrow;
  const total = units(funds) + units(transferred);
  return deployment.createdAt + Number((total + rate - 1n) / rate);
}

/** µact that one top-up is expected to take, a whole number; 0 when off or nothing runs. */
export function estimatedTopUp(core: Core, row: Settings): string {
  const deployment = core.deployments.get(row.dseq);
  if (!row.autoTopUp || deployment === undefined) return '0';
  const hours = BigInt(TARGET_HOURS - LOOK_AHEAD_HOURS);
  return String((countedRate(deployment) * BigInt(BLOCKS_AN_HOUR) * hours) / ONE);
}

/** Tops one deployment up when its predicted close is near and the credits allow it. */
export function topUpIfDue(core: Core, row: Settings): void {
  const deployment = core.deployments.get(row.dseq);
  if (!row.autoTopUp || deployment?.state !== 'active') return;
  const rate = countedRate(deployment);
  if (rate === 0n || deployment.escrow.state !== 'open') return;
  const height = heightOf(core);
  if (row.toppedUpAt > 0 && height - row.toppedUpAt < COOLDOWN_BLOCKS) return;
  const left = predictedClose(deployment, rate) - height;
  if (left > LOOK_AHEAD_HOURS * BLOCKS_AN_HOUR) return;
  const blocks = TARGET_HOURS * BLOCKS_AN_HOUR - left;
  const wanted = ((rate * BigInt(blocks)) / ONE) * ONE;
  const spendable = ((units(core.state.credits) - HEADROOM) / ONE) * ONE;
  const amount = least(wanted, spendable);
  if (amount < units(core.state.params.minDeposit)) return;
  deposit(core, row.dseq, plain(amount));
  row.toppedUpAt = height;
}

/** The hourly job; rows of closed deployments are marked as it passes. */
export function sweep(core: Core): void {
  for (const row of core.state.settings) {
    const deployment = core.deployments.get(row.dseq);
    if (deployment?.state === 'closed') row.closed = true;
    else topUpIfDue(core, row);
  }
  schedule(core, { kind: 'top-up-sweep', height: heightOf(core) + SWEEP_BLOCKS });
}
