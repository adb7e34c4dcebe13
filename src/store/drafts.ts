import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { cleanName } from './connection-form.ts';
import { randomId } from './random-id.ts';
import type { DraftRecord } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** What saving a draft did: `conflict` carries what another tab saved in the meantime. */
export type DraftSave =
  | { kind: 'saved'; draft: DraftRecord }
  | { kind: 'conflict'; draft: DraftRecord }
  | { kind: 'gone' };

/** What a draft holds besides its name, as far as it was touched. */
export type DraftContent = Pick<DraftRecord, 'text' | 'deposit' | 'autoTopUp' | 'note'>;

/** What a new draft is made of; the id is given out where none is named. */
export type NewDraft = Pick<DraftRecord, 'name' | 'text'> &
  Partial<DraftContent & Pick<DraftRecord, 'id' | 'dseq' | 'named'>>;

/** Characters of a draft's name. */
const MAX_NAME = 80;

const UNTOUCHED = { dseq: null, deposit: '', autoTopUp: false, named: false, note: '' };

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Makes a draft. */
export async function createDraft(
  scope: Scope,
  draft: NewDraft,
  clock: Clock,
): Promise<DraftRecord> {
  const now = clock();
  const times = { createdAt: now, updatedAt: now, revision: 1 };
  const own = { ...scopeFields(scope), size: sizeOf(draft.text), ...times };
  const record: DraftRecord = { ...UNTOUCHED, id: randomId(), ...draft, ...own };
  await transact(['drafts'], 'write', (tx) => tx.put('drafts', record));
  announceChange('drafts');
  return record;
}

/**
 * Saves a draft that was read at `revision`. Where another tab saved another text since, nothing is
 * written. `name` counts as long as the operator has not chosen one.
 */
export async function saveDraft(
  scope: Scope,
  id: string,
  change: Partial<DraftContent> & { name?: string; revision: number },
  clock: Clock,
): Promise<DraftSave> {
  const { upstream, owner } = scopeFields(scope);
  const result = await transact(['drafts'], 'write', async (tx): Promise<DraftSave> => {
    const now = await tx.get('drafts', [upstream, owner, id]);
    if (!now) return { kind: 'gone' };
    const text = change.text ?? now.text;
    if (now.revision !== change.revision && now.text !== text) {
      return { kind: 'conflict', draft: now };
    }
    const draft: DraftRecord = {
      ...now,
      name: now.named ? now.name : (change.name ?? now.name),
      text,
      note: change.note ?? now.note ?? '',
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

/** How many drafts a scope has, without reading their texts. */
export function countDrafts(scope: Scope): Promise<number> {
  const { upstream, owner } = scopeFields(scope);
  return transact(['drafts'], 'read', (tx) => tx.count('drafts', [upstream, owner]));
}

/** What was being written as updates of a deployment, last changed first. */
export async function updateDrafts(scope: Scope, dseq: string): Promise<DraftRecord[]> {
  return (await listDrafts(scope)).filter((draft) => draft.dseq === dseq);
}

/** Names a draft: with the operator's own name, or (`named` false) with one that follows the text. */
export async function renameDraft(
  scope: Scope,
  id: string,
  { name, named }: { name: string; named: boolean },
): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  const clean = cleanName(name).slice(0, MAX_NAME);
  await transact(['drafts'], 'write', async (tx) => {
    const now = await tx.get('drafts', [upstream, owner, id]);
    // Not a save: the revision stays, or the tab that writes the text would take it for a conflict.
    if (now) await tx.put('drafts', { ...now, name: clean, named });
  });
  announceChange('drafts');
}

/** Makes a second draft of the same text, for a new deployment or the same update. */
export function copyDraft(scope: Scope, draft: NewDraft, clock: Clock): Promise<DraftRecord> {
  const { name, text, note, deposit, autoTopUp, dseq } = draft;
  const copy = { text, note, deposit, autoTopUp, dseq, name: `${name} (copy)`, named: true };
  return createDraft(scope, copy, clock);
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
