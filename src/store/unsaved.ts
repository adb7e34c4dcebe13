/**
 * What a page that is being left had not saved yet. The database answers too late for a page that
 * goes; web storage keeps it at once, and the next page puts it where it belongs.
 */
import type { Clock } from '#lib/clock.ts';
import { createDraft, readDraft, saveDraft, type DraftContent } from './drafts.ts';
import { isRecord, parseJson } from './json.ts';
import type { DraftRecord } from './schema.ts';
import { scopeFields, waitingOwners, type Scope, type ScopeFields } from './scope.ts';
import { itemKeys, readItem, writeItem } from './web-storage.ts';

const PREFIX = 'berth.unsaved.';

/** A draft as it stood when its page went; revision 0 where it had never been saved. */
export type Unsaved = ScopeFields &
  Required<DraftContent> &
  Pick<DraftRecord, 'id' | 'dseq' | 'name' | 'revision'>;

/** Keeps what is not saved, at once. */
export function keepUnsaved(unsaved: Unsaved): void {
  writeItem('local', PREFIX + unsaved.id, JSON.stringify(unsaved));
}

/** Forgets it: it is saved, or not wanted any more. */
export const forgetUnsaved = (id: string): void => writeItem('local', PREFIX + id, null);

const TEXTS = ['upstream', 'owner', 'id', 'name', 'text', 'deposit', 'note'] as const;

function isUnsaved(json: unknown): json is Unsaved {
  if (!isRecord(json)) return false;
  const { dseq, autoTopUp, revision } = json;
  return (
    TEXTS.every((name) => typeof json[name] === 'string') &&
    (dseq === null || typeof dseq === 'string') &&
    typeof autoTopUp === 'boolean' &&
    Number.isSafeInteger(revision)
  );
}

/** Puts it into its draft, or beside it where another tab went on with that. */
async function recover(scope: Scope, unsaved: Unsaved, clock: Clock): Promise<void> {
  const { id, dseq, name, text, note, deposit, autoTopUp, revision } = unsaved;
  const content = { name, text, note, deposit, autoTopUp };
  const known = await readDraft(scope, id);
  if (!known) {
    // One that was saved before and is gone was deleted or sent: nothing asks for it any more.
    if (revision === 0) await createDraft(scope, { ...content, id, dseq }, clock);
    return;
  }
  const saved = await saveDraft(scope, id, { ...content, revision }, clock);
  if (saved.kind !== 'conflict') return;
  const beside = { ...content, dseq, name: `${known.name} (unsaved)`, named: true };
  await createDraft(scope, beside, clock);
}

/** Takes up what earlier pages of this scope left unsaved. */
export async function recoverUnsaved(scope: Scope, clock: Clock): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  const owners = new Set([owner, ...waitingOwners(scope)]);
  for (const key of itemKeys('local', PREFIX)) {
    const unsaved = parseJson(readItem('local', key));
    if (!isUnsaved(unsaved)) writeItem('local', key, null);
    else if (unsaved.upstream === upstream && owners.has(unsaved.owner)) {
      // First, so that a second tab that opens now does not take it up as well.
      writeItem('local', key, null);
      await recover(scope, unsaved, clock);
    }
  }
}
