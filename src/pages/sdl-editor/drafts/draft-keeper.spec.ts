import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { deleteDraft, listDrafts, readDraft, renameDraft, saveDraft } from '#store/drafts.ts';
import type { DraftRecord } from '#store/schema.ts';
import { recoverUnsaved } from '#store/unsaved.ts';
import { fakeStorage } from '#store/fake-storage.ts';
import type { Scope } from '#store/scope.ts';
import { createSdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';

let world = 0;
let scope: Scope;
let now = 1000;
const clock = (): number => ++now;

const form = { deposit: '5', autoTopUp: false, note: '' };

function open(draft: DraftRecord | null = null, dseq: string | null = null) {
  const document = createSdlDocument(draft?.text ?? '');
  const keeper = createDraftKeeper({
    scope: () => scope,
    clock,
    document,
    draft,
    dseq,
    form,
  });
  return { document, keeper, stop: keeper.start() };
}

const idOf = (keeper: DraftKeeper): string => keeper.state.get().draft?.id ?? '';

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  scope = { upstream: `/sim/keeper-${++world}`, owner: 'akash1a' };
});
afterEach(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

describe('a draft', () => {
  it('is not made of nothing', async () => {
    const { document, keeper } = open();
    document.replace('  \n');
    await keeper.flush();
    expect(await listDrafts(scope)).toEqual([]);
  });

  it('is kept by itself within half a second of the last change', async () => {
    const { document, keeper } = open();
    document.replace('a: 1\r\n');
    await vi.waitFor(() => expect(keeper.state.get().draft?.text).toBe('a: 1\r\n'), {
      timeout: 500,
    });
    expect(await listDrafts(scope)).toHaveLength(1);
  });

  it('holds the form as well as the text', async () => {
    const { document, keeper } = open();
    document.replace('a: 1');
    keeper.setForm({ deposit: 'five', autoTopUp: true, note: 'n' });
    await keeper.flush();
    const [draft] = await listDrafts(scope);
    expect(draft).toMatchObject({ text: 'a: 1', deposit: 'five', autoTopUp: true, note: 'n' });
  });

  it('is one draft however often it changes', async () => {
    const { document, keeper } = open();
    for (const text of ['a', 'ab', 'abc']) {
      document.replace(text);
      await keeper.flush();
    }
    expect((await listDrafts(scope)).map(({ text }) => text)).toEqual(['abc']);
  });

  it('is saved when the page is left', async () => {
    const { document, keeper, stop } = open();
    document.replace('a: 1');
    stop();
    await keeper.flush();
    expect(await listDrafts(scope)).toHaveLength(1);
  });

  it('is left as it is when another is begun in its place', async () => {
    const { document, keeper } = open();
    document.replace('mine');
    const left = await keeper.branch();
    document.replace('a template');
    await keeper.flush();
    expect(left).toMatchObject({ text: 'mine' });
    expect((await listDrafts(scope)).map(({ text }) => text).sort()).toEqual([
      'a template',
      'mine',
    ]);
    expect(keeper.state.get().draft?.id).not.toBe(left?.id);
  });

  it('goes on where nothing is there to leave', async () => {
    const { keeper } = open();
    expect(await keeper.branch()).toBeNull();
  });

  it('that was consumed does not come back', async () => {
    const { document, keeper } = open();
    document.replace('a: 1');
    await keeper.flush();
    document.replace('a: 2');
    await keeper.consume();
    await keeper.flush();
    expect(await listDrafts(scope)).toEqual([]);
  });

  it('of nothing is gone when the page is left', async () => {
    const { document, keeper, stop } = open();
    document.replace('a: 1');
    await keeper.flush();
    document.replace(' \n');
    await keeper.flush();
    stop();
    await vi.waitFor(async () => expect(await listDrafts(scope)).toEqual([]));
  });

  it('keeps the name that it was given', async () => {
    const { document, keeper } = open();
    document.replace('# first');
    await keeper.flush();
    await renameDraft(scope, idOf(keeper), { name: 'mine', named: true });
    await vi.waitFor(() => expect(keeper.state.get().draft?.name).toBe('mine'));
    document.replace('# second');
    await keeper.flush();
    expect(keeper.state.get()).toMatchObject({ status: 'kept', draft: { name: 'mine' } });
  });

  it('that was deleted elsewhere comes back with the next key, as another', async () => {
    const { document, keeper } = open();
    document.replace('a: 1');
    await keeper.flush();
    const first = idOf(keeper);
    await deleteDraft(scope, first);
    await vi.waitFor(() => expect(keeper.state.get().draft).toBeNull());
    document.replace('a: 2');
    await keeper.flush();
    expect((await listDrafts(scope)).map(({ text }) => text)).toEqual(['a: 2']);
    expect(idOf(keeper)).not.toBe(first);
  });
});

describe('two tabs on one draft', () => {
  async function openBoth() {
    const first = open();
    first.document.replace('start');
    await first.keeper.flush();
    const second = open(first.keeper.state.get().draft);
    return { first, second, id: idOf(first.keeper) };
  }

  it('notice each other before either types again', async () => {
    const { first, second } = await openBoth();
    second.document.replace('theirs');
    await second.keeper.flush();
    await vi.waitFor(() =>
      expect(first.keeper.state.get()).toMatchObject({
        status: 'conflict',
        theirs: { text: 'theirs' },
      }),
    );
    await first.keeper.settle('theirs');
    expect(first.document.text()).toBe('theirs');
    first.document.replace('back');
    await first.keeper.flush();
    await vi.waitFor(() => expect(second.keeper.state.get().theirs?.text).toBe('back'));
    expect(second.document.text()).toBe('theirs');
  });

  it.each([
    ['theirs', ['theirs'], 'theirs'],
    ['copy', ['mine', 'theirs'], 'mine'],
  ] as const)('lose nothing when both type: %s', async (which, texts, text) => {
    const { first, second, id } = await openBoth();
    await saveDraft(scope, id, { text: 'theirs', revision: 1 }, clock);
    first.document.replace('mine');
    await first.keeper.flush();
    expect(first.keeper.state.get()).toMatchObject({
      status: 'conflict',
      theirs: { text: 'theirs' },
    });
    expect((await readDraft(scope, id))?.text).toBe('theirs');

    await first.keeper.settle(which);
    expect(first.document.text()).toBe(text);
    expect((await listDrafts(scope)).map((draft) => draft.text).sort()).toEqual(texts);
    first.document.replace('more');
    await first.keeper.flush();
    expect(first.keeper.state.get().status).toBe('kept');
    second.stop();
  });

  it('of an update notice each other although neither had a draft when it opened', async () => {
    const first = open(null, '7');
    const second = open(null, '7');
    const elsewhere = open(null, '8');
    second.document.replace('theirs');
    await second.keeper.flush();
    await vi.waitFor(() => expect(first.keeper.state.get().theirs?.text).toBe('theirs'));
    await first.keeper.settle('theirs');
    expect(idOf(first.keeper)).toBe(idOf(second.keeper));
    expect(elsewhere.keeper.state.get().status).toBe('kept');
  });

  it('that come to the same text are not in each other’s way', async () => {
    const { first, second } = await openBoth();
    second.document.replace('same');
    first.document.replace('same');
    await Promise.all([first.keeper.flush(), second.keeper.flush()]);
    await vi.waitFor(() => {
      expect(first.keeper.state.get()).toMatchObject({ status: 'kept', theirs: null });
      expect(second.keeper.state.get()).toMatchObject({ status: 'kept', theirs: null });
    });
  });
});

describe('what a page had not saved when it was closed', () => {
  const page = new EventTarget();
  const close = (): void => void page.dispatchEvent(new Event('pagehide'));

  beforeEach(() => {
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is a draft on the next visit', async () => {
    const { document, stop } = open();
    document.replace('a: 1\r\n');
    close();
    stop();
    await recoverUnsaved(scope, clock);
    expect(await listDrafts(scope)).toMatchObject([{ text: 'a: 1\r\n', deposit: '5' }]);
    await recoverUnsaved(scope, clock);
    expect(await listDrafts(scope)).toHaveLength(1);
  });

  it('goes into the draft that it belongs to', async () => {
    const { document, keeper, stop } = open();
    document.replace('a: 1');
    await keeper.flush();
    document.replace('a: 2');
    close();
    stop();
    await recoverUnsaved(scope, clock);
    expect(await listDrafts(scope)).toMatchObject([{ id: idOf(keeper), text: 'a: 2' }]);
  });

  it('stands beside a draft that another tab went on with', async () => {
    const { document, keeper, stop } = open();
    document.replace('a: 1');
    await keeper.flush();
    document.replace('a: 2');
    close();
    stop();
    await saveDraft(scope, idOf(keeper), { text: 'a: 3', revision: 1 }, clock);
    await recoverUnsaved(scope, clock);
    expect((await listDrafts(scope)).map(({ text }) => text).sort()).toEqual(['a: 2', 'a: 3']);
  });

  it('is nothing where all was saved', async () => {
    const { document, keeper, stop } = open();
    document.replace('a: 1');
    await keeper.flush();
    close();
    stop();
    await keeper.consume();
    await recoverUnsaved(scope, clock);
    expect(await listDrafts(scope)).toEqual([]);
  });
});
