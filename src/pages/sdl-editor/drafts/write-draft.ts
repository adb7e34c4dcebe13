import type { Clock } from '#lib/clock.ts';
import { createDraft, saveDraft, type DraftSave, type NewDraft } from '#store/drafts.ts';
import type { DraftRecord } from '#store/schema.ts';
import { scopeFields, type Scope } from '#store/scope.ts';

/** Records move to their owner's name once that is learned; a draft on its way is looked for again. */
const MOVING_MS = 100;
const MOST_LOOKS = 5;

/** Resolves once a draft that was on its way should have arrived. */
export const moving = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, MOVING_MS);
  });

type Place = { scope: () => Scope; clock: Clock };

async function rewrite(
  { scope, clock }: Place,
  known: DraftRecord,
  content: NewDraft,
): Promise<DraftSave> {
  const { id: _, ...kept } = content;
  const change = { ...kept, revision: known.revision };
  for (let looks = 1; ; looks += 1) {
    const result = await saveDraft(scope(), known.id, change, clock);
    const onItsWay = result.kind === 'gone' && known.owner !== scopeFields(scope()).owner;
    if (!onItsWay || looks === MOST_LOOKS) return result;
    await moving();
  }
}

/** Saves a draft, or makes it where it is new or was deleted meanwhile. */
export async function writeDraft(
  place: Place,
  known: DraftRecord | null,
  content: NewDraft,
): Promise<Exclude<DraftSave, { kind: 'gone' }>> {
  const result = known ? await rewrite(place, known, content) : null;
  if (result && result.kind !== 'gone') return result;
  return { kind: 'saved', draft: await createDraft(place.scope(), content, place.clock) };
}
