import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { editEndings, splitEndings } from './line-endings.ts';
import type { Endings, ShownText } from './line-endings.ts';

/** Enough for any undo that somebody makes by hand; older versions end their lines by the rule. */
const MOST_VERSIONS = 500;

export type EndingsKeeper = {
  endings: () => Endings;
  /** A text that is about to be put in, so that its own line endings are kept. */
  expect: (text: string) => ShownText;
  dispose: () => void;
};

type Model = Pick<editor.ITextModel, 'onDidChangeContent' | 'getAlternativeVersionId'>;

/** Follows every change of a model and knows how each of its lines ends, after undo and redo too. */
export function keepEndings(model: Model, initial: Endings): EndingsKeeper {
  let endings = initial;
  let expected: ShownText | null = null;
  const byVersion = new Map([[model.getAlternativeVersionId(), endings]]);

  const remember = (): void => {
    byVersion.set(model.getAlternativeVersionId(), endings);
    const [oldest] = byVersion.keys();
    if (byVersion.size > MOST_VERSIONS && oldest !== undefined) byVersion.delete(oldest);
  };

  const listening = model.onDidChangeContent((event) => {
    const known = byVersion.get(model.getAlternativeVersionId());
    if ((event.isUndoing || event.isRedoing) && known !== undefined) {
      endings = known;
      return;
    }
    // Changes come last place first, each with the lines that it had before all of them.
    for (const { range, text } of event.changes) {
      const change = { startLine: range.startLineNumber, endLine: range.endLineNumber, text };
      const own = expected?.shown === text ? expected.endings : undefined;
      endings = editEndings(endings, change, own);
    }
    expected = null;
    remember();
  });

  return {
    endings: () => endings,
    expect: (text) => (expected = splitEndings(text)),
    dispose: () => listening.dispose(),
  };
}
