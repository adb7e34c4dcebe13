import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { listDrafts, readDraft, saveDraft } from '#store/drafts.ts';
import type { Scope } from '#store/scope.ts';
import { createSdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { createDraftKeeper } from './draft-keeper.ts';

let world = 0;
let scope: Scope;
let now = 1000;
const clock = (): number => ++now;

function open(text = '') {
  const document = createSdlDocument(text);
  const form = { deposit: '5', autoTopUp: false };
  const keeper = createDraftKeeper({
    scope: () => scope,
    clock,
    document,
    draft: null,
    dseq: null,
    form,
  });
  return { document, keeper, stop: keeper.start() };
}

beforeEach(() => {
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
    keeper.setForm({ deposit: 'five', autoTopUp: true });
    await keeper.flush();
    const [draft] = await listDrafts(scope);
    expect(draft).toMatchObject({ text: 'a: 1', deposit: 'five', autoTopUp: true });
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

  it('that was consumed does not come back', async () => {
    const { document, keeper } = open();
    document.replace('a: 1');
    await keeper.flush();
    document.replace('a: 2');
    await keeper.consume();
    await keeper.flush();
    expect(await listDrafts(scope)).toEqual([]);
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('changed in another tab too waits for a decision: %s', async (which, text) => {
    const { document, keeper } = open();
    document.replace('start');
    await keeper.flush();
    const { id = '', revision = 0 } = keeper.state.get().draft ?? {};
    await saveDraft(scope, id, { text: 'theirs', revision }, clock);
    document.replace('mine');
    await keeper.flush();
    expect(keeper.state.get()).toMatchObject({ status: 'conflict', theirs: { text: 'theirs' } });
    expect((await readDraft(scope, id))?.text).toBe('theirs');

    await keeper.settle(which);
    expect(document.text()).toBe(text);
    expect((await readDraft(scope, id))?.text).toBe(text);
    expect(keeper.state.get().status).toBe('kept');
  });
});
