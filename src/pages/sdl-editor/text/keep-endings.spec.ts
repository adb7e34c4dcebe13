import { describe, expect, it } from 'vitest';
import { keepEndings } from './keep-endings.ts';
import { joinEndings, splitEndings } from './line-endings.ts';

type Change = {
  range: { startLineNumber: number; endLineNumber: number };
  text: string;
};
type Listener = Parameters<Parameters<typeof keepEndings>[0]['onDidChangeContent']>[0];

/** As much of an editor's model as the keeper listens to. */
function fakeModel() {
  let version = 1;
  let listener: Listener = () => undefined;
  const tell = (changes: Change[], how: { isUndoing?: boolean; isRedoing?: boolean } = {}): void =>
    listener({ isUndoing: false, isRedoing: false, ...how, changes } as Parameters<Listener>[0]);
  return {
    getAlternativeVersionId: () => version,
    onDidChangeContent(next: Listener) {
      listener = next;
      return { dispose: () => undefined };
    },
    edit(change: Change) {
      version += 1;
      tell([change]);
    },
    goBackTo(earlier: number, change: Change) {
      version = earlier;
      tell([change], { isUndoing: true });
    },
  };
}

const replaceLines = (startLineNumber: number, endLineNumber: number, text: string): Change => ({
  range: { startLineNumber, endLineNumber },
  text,
});

describe('the line endings of a text in an editor', () => {
  const mixed = 'a\r\nb\nc\rd';
  const { shown, endings } = splitEndings(mixed);

  it('come back with undo', () => {
    const model = fakeModel();
    const keeper = keepEndings(model, endings);
    model.edit(replaceLines(1, 4, ''));
    expect(keeper.endings()).toBe('');
    model.goBackTo(1, replaceLines(1, 1, shown));
    expect(joinEndings({ shown, endings: keeper.endings() })).toBe(mixed);
  });

  it('are those of the text that was pasted', () => {
    const model = fakeModel();
    const keeper = keepEndings(model, '');
    model.edit({ ...replaceLines(1, 1, keeper.expect(mixed).shown) });
    expect(joinEndings({ shown, endings: keeper.endings() })).toBe(mixed);
  });

  it('are not those of a paste that came to nothing', () => {
    const model = fakeModel();
    const keeper = keepEndings(model, 'n');
    keeper.expect('x\r\ny');
    model.edit(replaceLines(1, 1, 'typed'));
    model.edit(replaceLines(2, 2, 'x\ny'));
    expect(keeper.endings()).toBe('nn');
  });
});
