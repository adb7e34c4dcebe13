import { draftName } from '#components/sdl/sdl-name.ts';
import type { Clock } from '#lib/clock.ts';
import { createCell } from '#lib/observable.ts';
import type { Observable } from '#lib/observable.ts';
import { copyDraft, deleteDraft, readDraft, updateDrafts } from '#store/drafts.ts';
import { onChange } from '#store/changes.ts';
import type { DraftRecord } from '#store/schema.ts';
import { randomId } from '#store/random-id.ts';
import { scopeFields } from '#store/scope.ts';
import type { Scope } from '#store/scope.ts';
import { forgetUnsaved, keepUnsaved } from '#store/unsaved.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { whenLeaving } from './when-leaving.ts';
import { moving, writeDraft } from './write-draft.ts';

/** Well within the half second after the last key that a crash may cost. */
const SAVE_AFTER_MS = 300;

/** What is kept beside the text; `deposit` is what stands in the field, `note` goes with the version. */
export type DraftForm = { deposit: string; autoTopUp: boolean; note: string };

export type DraftState = {
  /** As it was last saved; null while there is nothing worth keeping. */
  draft: DraftRecord | null;
  status: 'kept' | 'saving' | 'failed' | 'conflict';
  /** What another tab made of the same draft in the meantime. */
  theirs: DraftRecord | null;
};

export type DraftKeeper = {
  state: Observable<DraftState>;
  form: Observable<DraftForm>;
  setForm: (form: DraftForm) => void;
  /** Saves what is not saved yet. */
  flush: () => Promise<void>;
  /** Goes on with the other tab's text, or with this one as a draft of its own (`copy`). */
  settle: (which: 'theirs' | 'copy') => Promise<void>;
  /**
   * Leaves the draft as it is and makes what follows another one. Returns the draft that is left;
   * null where there is none, or it could not be saved: then it goes on.
   */
  branch: () => Promise<DraftRecord | null>;
  /** Deletes the draft: what it was for is done. */
  consume: () => Promise<void>;
  /** Saves after every change from now on and follows other tabs; returns what ends that. */
  start: () => () => void;
};

type KeeperOptions = {
  /** As of now: the owner may be learned while the page is open. */
  scope: () => Scope;
  clock: Clock;
  document: SdlDocument;
  draft: DraftRecord | null;
  /** The deployment that the text is to update; null for a new one. */
  dseq: string | null;
  /** What a new draft's form begins with. */
  form: DraftForm;
  /** A text that needs no keeping: what the page began with. */
  unchanged?: string;
};

const formOf = ({ deposit, autoTopUp, note = '' }: DraftRecord): DraftForm => ({
  deposit,
  autoTopUp,
  note,
});

/** Keeps one document and its form as a draft, a moment after each change. */
export function createDraftKeeper(options: KeeperOptions): DraftKeeper {
  const { scope, clock, document, draft, dseq, unchanged = '' } = options;
  const state = createCell<DraftState>({ draft, status: 'kept', theirs: null });
  const form = createCell<DraftForm>(draft ? formOf(draft) : options.form);
  let newId = randomId();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let dirty = false;
  let over = false;

  const content = () => {
    const text = document.text();
    return { text, name: draftName(text), dseq, ...form.get() };
  };
  const worthKeeping = (): boolean => {
    const text = document.text();
    return text.trim() !== '' && text !== unchanged;
  };

  async function save(): Promise<void> {
    const { draft: known, theirs } = state.get();
    if (!dirty || over || theirs) return;
    if (!known && !worthKeeping()) return;
    dirty = false;
    state.set({ ...state.get(), status: 'saving' });
    try {
      const result = await writeDraft({ scope, clock }, known, { ...content(), id: newId });
      if (result.kind === 'conflict') {
        dirty = true;
        return conflict(result.draft);
      }
      newId = randomId();
      if (!dirty) forgetUnsaved(result.draft.id);
      state.set({ draft: result.draft, status: 'kept', theirs: null });
    } catch {
      dirty = true;
      state.set({ ...state.get(), status: 'failed' });
    }
  }

  function conflict(theirs: DraftRecord): void {
    state.set({ ...state.get(), status: 'conflict', theirs });
  }

  /** The draft as it is kept now; of an update also one that another tab has just begun. */
  async function readNow(known: DraftRecord | null): Promise<DraftRecord | null> {
    if (known) return readDraft(scope(), known.id);
    return dseq === null ? null : ((await updateDrafts(scope(), dseq))[0] ?? null);
  }

  /** What another tab, or the list of drafts, did to this draft. */
  async function compare(): Promise<void> {
    const known = state.get().draft;
    if (over) return;
    const now = await readNow(known).catch(() => null);
    if (!now) {
      if (known && !dirty) await forgetIfGone(known);
      return;
    }
    const moved = now.revision !== known?.revision;
    if (moved && now.text !== document.text()) return conflict(now);
    if (moved && !dirty) form.set(formOf(now));
    const { status } = state.get();
    state.set({ draft: now, status: status === 'conflict' ? 'kept' : status, theirs: null });
  }

  /** Deleted elsewhere, unless it is just moving to its owner's name. */
  async function forgetIfGone(known: DraftRecord): Promise<void> {
    await moving();
    const gone = (await readDraft(scope(), known.id).catch(() => known)) === null;
    if (gone && !dirty && !over) state.set({ draft: null, status: 'kept', theirs: null });
  }

  function next(work: () => Promise<void>): Promise<void> {
    saving = saving.then(work);
    return saving;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    return next(save);
  }

  function touched(): void {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }

  /** The page may be gone before the database has answered. */
  function leave(): void {
    const { draft: known, status } = state.get();
    if (over || (!dirty && status !== 'saving') || (!known && !worthKeeping())) return;
    const { id = newId, revision = 0 } = known ?? {};
    keepUnsaved({ ...scopeFields(scope()), ...content(), id, revision });
  }

  /** A draft of nothing, or of what it began with, is none. */
  async function tidy(): Promise<void> {
    const { draft: known, theirs } = state.get();
    if (over || !known || theirs || worthKeeping()) return;
    state.set({ draft: null, status: 'kept', theirs: null });
    await deleteDraft(scope(), known.id);
  }

  async function settle(which: 'theirs' | 'copy'): Promise<void> {
    const { theirs, draft: known } = state.get();
    if (!theirs) return;
    let mine = theirs;
    if (which === 'copy') {
      const name = known?.name ?? theirs.name;
      mine = await copyDraft(scope(), { ...content(), name }, clock);
    } else {
      document.replace(theirs.text);
      form.set(formOf(theirs));
    }
    clearTimeout(timer);
    dirty = false;
    forgetUnsaved(theirs.id);
    state.set({ draft: mine, status: 'kept', theirs: null });
  }

  return {
    state,
    form,
    setForm(changed) {
      form.set(changed);
      touched();
    },
    flush,
    settle: (which) => next(() => settle(which)),
    async branch() {
      await flush();
      const { draft: known, status } = state.get();
      if (!known || status !== 'kept') return null;
      state.set({ draft: null, status: 'kept', theirs: null });
      return known;
    },
    async consume() {
      over = true;
      clearTimeout(timer);
      await saving;
      const { draft: known } = state.get();
      forgetUnsaved(known?.id ?? newId);
      if (known) await deleteDraft(scope(), known.id);
    },
    start() {
      const stops = [
        document.subscribe(touched),
        onChange('drafts', () => void next(compare)),
        whenLeaving({ hidden: () => void flush(), gone: leave }),
      ];
      return () => {
        for (const stop of stops) stop();
        void flush();
        void next(tidy);
      };
    },
  };
}
