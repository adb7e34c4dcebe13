import type { Scope } from '#store/scope.ts';
import { completeVersion, listVersions } from '#store/vault.ts';
import type { JournalDeps } from './session.ts';

/** This browser does not have the SDL of a deployment, so it cannot tell providers what to run. */
export class MissingSdlError extends Error {
  override readonly name = 'MissingSdlError';
  readonly dseq: string;
  constructor(dseq: string) {
    super(`This browser has no SDL of deployment ${dseq}. Paste the SDL that it was created from.`);
    this.dseq = dseq;
  }
}

/**
 * The manifest to send to providers: of the vault's version with this hash (what the chain holds),
 * else of the newest; made again from its SDL where the vault has only that. Throws `MissingSdlError`.
 */
export async function manifestFor(
  scope: Scope,
  dseq: string,
  deps: Pick<JournalDeps, 'manifestOf'>,
  hash: string,
): Promise<string> {
  const versions = await listVersions(scope, dseq);
  const version = versions.findLast((kept) => kept.hash === hash) ?? versions.at(-1);
  if (!version) throw new MissingSdlError(dseq);
  if (version.manifest !== null) return version.manifest;
  const derived = await deps.manifestOf(version.sdl);
  if (!derived) throw new MissingSdlError(dseq);
  await completeVersion(version, derived);
  return derived.json;
}
