import type { Clock } from '#lib/clock.ts';
import { createDraft, deleteDraft, saveDraft } from '#store/drafts.ts';
import type { DraftSave } from '#store/drafts.ts';
import { createCell } from '#lib/observable.ts';
import type { Observable } from '#lib/observable.ts';
import type { DraftRecord } from '#store/schema.ts';
import { scopeFields } from '#store/scope.ts';
import type { Scope } from '#store/scope.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { draftName } from './draft-name.ts';

/** Well within the half second after the last key that a crash may cost. */
const SAVE_AFTER_MS = 300;

/** Records move to their owner's name once that is learned; a draft on its way is looked for again. */
const MOVING_MS = 100;
const MOST_LOOKS = 5;
const GONE: DraftSave = { kind: 'gone' };

/** What the create form holds beside the text; `deposit` is what stands in the field. */
export type DraftForm = { deposit: string; autoTopUp: boolean };

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
  /** Goes on with this text (`mine`) or with the other tab's. */
  settle: (which: 'mine' | 'theirs') => Promise<void>;
  /** Deletes the draft: what it was for is done. */
  consume: () => Promise<void>;
  /** Saves after every change from now on; returns what ends that. */
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
};

const formOf = ({ deposit, autoTopUp }: DraftRecord): DraftForm => ({ deposit, autoTopUp });

/** Keeps one document and its form as a draft, a moment after each change. */
export function createDraftKeeper(options: KeeperOptions): DraftKeeper {
  const { scope, clock, document, draft, dseq } = options;
  const state = createCell<DraftState>({ draft, status: 'kept', theirs: null });
  const form = createCell<DraftForm>(draft ? formOf(draft) : options.form);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let dirty = false;
  let over = false;

  const content = () => {
    const text = document.text();
    return { text, name: draftName(text), dseq, ...form.get() };
  };

  async function rewrite(known: DraftRecord, force: boolean): Promise<DraftSave> {
    const change = { ...content(), revision: known.revision, force };
    for (let looks = 1; ; looks += 1) {
      const result = await saveDraft(scope(), known.id, change, clock);
      const moving = result.kind === 'gone' && known.owner !== scopeFields(scope()).owner;
      if (!moving || looks === MOST_LOOKS) return result;
      await new Promise((resolve) => {
        setTimeout(resolve, MOVING_MS);
      });
    }
  }

  async function write(force: boolean): Promise<DraftSave> {
    const known = state.get().draft;
    const result = known ? await rewrite(known, force) : GONE;
    if (result.kind !== 'gone') return result;
    return { kind: 'saved', draft: await createDraft(scope(), content(), clock) };
  }

  async function save(force: boolean): Promise<void> {
    const { draft: known, theirs } = state.get();
    if (!dirty || over || (theirs && !force)) return;
    if (!known && document.text().trim() === '') return;
    dirty = false;
    state.set({ ...state.get(), status: 'saving' });
    try {
      const result = await write(force);
      if (result.kind === 'saved') state.set({ draft: result.draft, status: 'kept', theirs: null });
      else if (result.kind === 'conflict') {
        dirty = true;
        state.set({ draft: known, status: 'conflict', theirs: result.draft });
      }
    } catch {
      dirty = true;
      state.set({ ...state.get(), status: 'failed' });
    }
  }

  function flush(force = false): Promise<void> {
    clearTimeout(timer);
    saving = saving.then(() => save(force));
    return saving;
  }

  function touched(): void {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }

  return {
    state,
    form,
    setForm(next) {
      form.set(next);
      touched();
    },
    flush: () => flush(),
    async settle(which) {
      const { theirs } = state.get();
      if (which === 'mine' || !theirs) return flush(true);
      document.replace(theirs.text);
      form.set(formOf(theirs));
      clearTimeout(timer);
      dirty = false;
      state.set({ draft: theirs, status: 'kept', theirs: null });
    },
    async consume() {
      over = true;
      clearTimeout(timer);
      await saving;
      const { draft: known } = state.get();
      if (known) await deleteDraft(scope(), known.id);
    },
    start() {
      const unsubscribe = document.subscribe(touched);
      return () => {
        unsubscribe();
        void flush();
      };
    },
  };
}
