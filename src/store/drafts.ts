import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { randomId } from './random-id.ts';
import type { DraftRecord } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** What saving a draft did: `conflict` carries what another tab saved in the meantime. */
export type DraftSave =
  | { kind: 'saved'; draft: DraftRecord }
  | { kind: 'conflict'; draft: DraftRecord }
  | { kind: 'gone' };

/** What a draft holds besides its name, as far as it was touched. */
export type DraftContent = Pick<DraftRecord, 'text' | 'deposit' | 'autoTopUp'>;

const UNTOUCHED = { dseq: null, deposit: '', autoTopUp: false };

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Makes a draft. */
export async function createDraft(
  scope: Scope,
  draft: Pick<DraftRecord, 'name' | 'text'> & Partial<DraftContent & Pick<DraftRecord, 'dseq'>>,
  clock: Clock,
): Promise<DraftRecord> {
  const now = clock();
  const times = { createdAt: now, updatedAt: now, revision: 1 };
  const own = { ...scopeFields(scope), id: randomId(), size: sizeOf(draft.text), ...times };
  const record: DraftRecord = { ...UNTOUCHED, ...draft, ...own };
  await transact(['drafts'], 'write', (tx) => tx.put('drafts', record));
  announceChange('drafts');
  return record;
}

/**
 * Saves a draft that was read at `revision`. Where another tab saved a later one nothing is
 * written, unless `force`.
 */
export async function saveDraft(
  scope: Scope,
  id: string,
  change: Partial<DraftContent> & { name?: string; revision: number; force?: boolean },
  clock: Clock,
): Promise<DraftSave> {
  const { upstream, owner } = scopeFields(scope);
  const result = await transact(['drafts'], 'write', async (tx): Promise<DraftSave> => {
    const now = await tx.get('drafts', [upstream, owner, id]);
    if (!now) return { kind: 'gone' };
    if (now.revision !== change.revision && !change.force) return { kind: 'conflict', draft: now };
    const text = change.text ?? now.text;
    const draft: DraftRecord = {
      ...now,
      name: change.name ?? now.name,
      text,
      deposit: change.deposit ?? now.deposit,
      autoTopUp: change.autoTopUp ?? now.autoTopUp,
      size: sizeOf(text),
      updatedAt: clock(),
      revision: now.revision + 1,
    };
    await tx.put('drafts', draft);
    return { kind: 'saved', draft };
  });
  if (result.kind === 'saved') announceChange('drafts');
  return result;
}

/** One draft, or null. */
export async function readDraft(scope: Scope, id: string): Promise<DraftRecord | null> {
  const { upstream, owner } = scopeFields(scope);
  const draft = await transact(['drafts'], 'read', (tx) => tx.get('drafts', [upstream, owner, id]));
  return draft ?? null;
}

/** The drafts of a scope, last changed first. */
export async function listDrafts(scope: Scope): Promise<DraftRecord[]> {
  const { upstream, owner } = scopeFields(scope);
  const drafts = await transact(['drafts'], 'read', (tx) => tx.list('drafts', [upstream, owner]));
  return drafts.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** What was being written as an update of a deployment, or null. */
export async function updateDraft(scope: Scope, dseq: string): Promise<DraftRecord | null> {
  return (await listDrafts(scope)).find((draft) => draft.dseq === dseq) ?? null;
}

/** Deletes a draft and returns it, so that `restoreDraft` can undo it. Null when it was gone. */
export async function deleteDraft(scope: Scope, id: string): Promise<DraftRecord | null> {
  const { upstream, owner } = scopeFields(scope);
  const key = [upstream, owner, id];
  const deleted = await transact(['drafts'], 'write', async (tx) => {
    const draft = await tx.get('drafts', key);
    await tx.remove('drafts', key);
    return draft ?? null;
  });
  announceChange('drafts');
  return deleted;
}

/** Brings a deleted draft back as it was. */
export async function restoreDraft(draft: DraftRecord): Promise<void> {
  await transact(['drafts'], 'write', (tx) => tx.put('drafts', draft));
  announceChange('drafts');
}
