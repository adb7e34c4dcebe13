import { keepVersion } from '#store/vault.ts';
import { browserDeps, type JournalDeps, type JournalSession } from './session.ts';

/** Whether an SDL is the one that a deployment was made from, by the hash that the chain holds. */
export type SdlMatch = 'matches' | 'differs' | 'cannot-tell';

/** Holds an SDL's hash against the chain's; `unknown_value` is what a server says that could not ask. */
export function matchHash(derived: string | null, onChain: string): SdlMatch {
  if (derived === null || onChain === '' || onChain === 'unknown_value') return 'cannot-tell';
  return derived === onChain ? 'matches' : 'differs';
}

/**
 * Takes the SDL that an operator pasted for a deployment which this browser did not create. It is
 * kept, with its manifest, unless its hash says that it is another one.
 */
export async function keepPastedSdl(
  session: JournalSession,
  { dseq, sdl, onChain }: { dseq: string; sdl: string; onChain: string },
  deps: JournalDeps = browserDeps(),
): Promise<SdlMatch> {
  const manifest = await deps.manifestOf(sdl);
  const match = matchHash(manifest?.hash ?? null, onChain);
  if (match === 'differs' || !manifest) return match;
  const { json, hash, groups } = manifest;
  const version = { dseq, sdl, manifest: json, hash, groups, at: deps.clock(), note: '' };
  await keepVersion(session.scope, version);
  return match;
}
