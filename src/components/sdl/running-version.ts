/** Which kept SDL belongs to what the chain says is running. */
import type { VaultRecord } from '#store/schema.ts';

/** What the fallback reader of a real server says where it cannot tell the hash. */
const UNTOLD = 'unknown_value';

/**
 * - `none`: no SDL is kept here
 * - `same`: the newest kept version is what the chain holds; `older`: an earlier one is
 * - `drifted`: none is: something else was sent, from another place
 * - `untold`: the server does not say the hash, or that of the kept SDL is not known
 */
export type Drift = 'none' | 'same' | 'older' | 'drifted' | 'untold';

/** The newest kept version with this hash, or null. */
export const versionOn = <V extends Pick<VaultRecord, 'hash'>>(
  versions: readonly V[],
  hash: string,
): V | null => versions.findLast((version) => version.hash === hash) ?? null;

/** The kept version that runs: the one with the chain's hash, else the newest; null without any. */
export function runningVersion<V extends Pick<VaultRecord, 'hash'>>(
  versions: readonly V[],
  hash: string,
): V | null {
  return versionOn(versions, hash) ?? versions.at(-1) ?? null;
}

/** Compares the kept versions, oldest first, with the hash on chain. */
export function driftOf(versions: readonly Pick<VaultRecord, 'hash'>[], hash: string): Drift {
  const newest = versions.at(-1);
  if (!newest) return 'none';
  if (hash === '' || hash === UNTOLD) return 'untold';
  if (newest.hash === hash) return 'same';
  if (versions.some((version) => version.hash === hash)) return 'older';
  return newest.hash === null ? 'untold' : 'drifted';
}
