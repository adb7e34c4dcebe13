import { matchHash, type SdlMatch } from '#api/journal/pasted-sdl.ts';
import type { VaultRecord } from '#store/schema.ts';

/** The SDL to deploy again, and how it compares with what the chain says is running. */
export type KeptSdl<V> = { version: V; match: SdlMatch };

/** The newest version with the chain's hash, else the newest of all; null without any. */
export function keptSdl<V extends Pick<VaultRecord, 'hash'>>(
  versions: readonly V[],
  onChain: string,
): KeptSdl<V> | null {
  const version = versions.findLast(({ hash }) => hash === onChain) ?? versions.at(-1);
  return version ? { version, match: matchHash(version.hash, onChain) } : null;
}
