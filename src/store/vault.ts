import type { Manifest } from '#domain/sdl/types.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { keyOf, type VaultRecord } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** A version to be kept; its number is given out on keeping. */
export type NewVersion = Omit<VaultRecord, 'upstream' | 'owner' | 'version'>;

/**
 * Keeps a version of a deployment's SDL, durably. A text that equals the newest kept one is the
 * same version: it is completed (manifest, hash, groups), not kept twice.
 */
export async function keepVersion(scope: Scope, version: NewVersion): Promise<VaultRecord> {
  const fields = scopeFields(scope);
  const kept = await transact(['vault'], 'write-durably', async (tx) => {
    const versions = await tx.list('vault', [fields.upstream, fields.owner, version.dseq]);
    const newest = versions.at(-1);
    const same = newest?.sdl === version.sdl ? newest : null;
    const record: VaultRecord = same
      ? { ...same, ...fill(same, version) }
      : { ...version, ...fields, version: (newest?.version ?? 0) + 1 };
    await tx.put('vault', record);
    return record;
  });
  announceChange('vault');
  return kept;
}

const fill = (old: VaultRecord, now: NewVersion): Partial<VaultRecord> => ({
  manifest: now.manifest ?? old.manifest,
  hash: now.hash ?? old.hash,
  groups: now.groups.length > 0 ? now.groups : old.groups,
});

/** Adds the manifest that was made again from a kept version's SDL. A version that is gone stays gone. */
export async function completeVersion(record: VaultRecord, manifest: Manifest): Promise<void> {
  const { json, hash, groups } = manifest;
  await changeVersion(record, (now) => ({ ...now, manifest: json, hash, groups }));
}

/** Every kept version of a deployment, oldest first. */
export async function listVersions(scope: Scope, dseq: string): Promise<VaultRecord[]> {
  const { upstream, owner } = scopeFields(scope);
  return transact(['vault'], 'read', (tx) => tx.list('vault', [upstream, owner, dseq]));
}

/** The newest kept version of a deployment, or null. */
export async function newestVersion(scope: Scope, dseq: string): Promise<VaultRecord | null> {
  return (await listVersions(scope, dseq)).at(-1) ?? null;
}

/** The newest version whose manifest has this hash (base64): what runs, whatever was written later. */
export async function versionOfHash(
  scope: Scope,
  dseq: string,
  hash: string,
): Promise<VaultRecord | null> {
  const versions = await listVersions(scope, dseq);
  return versions.findLast((version) => version.hash === hash) ?? null;
}

/** The newest version of each deployment of the scope, by dseq: what a list needs. */
export async function newestVersions(scope: Scope): Promise<Map<string, VaultRecord>> {
  const { upstream, owner } = scopeFields(scope);
  const all = await transact(['vault'], 'read', (tx) => tx.list('vault', [upstream, owner]));
  return new Map(all.map((version) => [version.dseq, version]));
}

/** Characters of a note. */
export const MAX_NOTE = 200;

/** Changes the operator's note on a version. A version that is gone stays gone. */
export async function noteVersion(record: VaultRecord, note: string): Promise<void> {
  await changeVersion(record, (now) => ({ ...now, note: note.trim().slice(0, MAX_NOTE) }));
}

async function changeVersion(
  record: VaultRecord,
  change: (now: VaultRecord) => VaultRecord,
): Promise<void> {
  await transact(['vault'], 'write', async (tx) => {
    const now = await tx.get('vault', keyOf('vault', record));
    if (now) await tx.put('vault', change(now));
  });
  announceChange('vault');
}
