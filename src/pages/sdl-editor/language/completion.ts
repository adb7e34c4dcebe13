import type { IRange, languages } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { Suggestion, SuggestionKind } from '#domain/sdl/language.ts';
import { loadLanguage } from './load-language.ts';
import { textOf, toldOf } from './told.ts';

type Kinds = Record<SuggestionKind, languages.CompletionItemKind>;

const kinds: Kinds = { key: 9, word: 16, name: 21, market: 14, snippet: 28 };

/** As a snippet, and with the spaces that it has. */
const AS_WRITTEN = 1 | 4;

const ASKED = 0 satisfies languages.CompletionTriggerKind.Invoke;

const MORE = { id: 'editor.action.triggerSuggest', title: 'Suggest' };

/** Completion of an SDL from the schema, the document and the market. */
export const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: [' ', '"', "'", '{', '[', ','],
  async provideCompletionItems(model, position, context, token) {
    const told = toldOf(model);
    if (!told) return { suggestions: [] };
    // The text may move on while the code is on its way; what is asked for is this moment's.
    const text = textOf(model);
    const offset = model.getOffsetAt(position);
    const asked = context.triggerKind === ASKED;
    const { completeSdl } = await loadLanguage();
    if (token.isCancellationRequested) return { suggestions: [] };
    const { lineNumber, column } = position;
    const suggestions = completeSdl(text, offset, told.market, asked).map((one, at) =>
      itemOf(one, at, {
        startLineNumber: lineNumber,
        startColumn: column + one.replace.from - offset,
        endLineNumber: lineNumber,
        endColumn: column + one.replace.to - offset,
      }),
    );
    return { suggestions };
  },
};

function itemOf(suggestion: Suggestion, at: number, range: IRange): languages.CompletionItem {
  const { label, filter, detail, kind, insert, documentation, again } = suggestion;
  return {
    label: { label, ...(detail && { description: detail }) },
    filterText: filter,
    sortText: String(at).padStart(4, '0'),
    kind: kinds[kind],
    insertText: insert,
    insertTextRules: AS_WRITTEN,
    ...(documentation && { documentation: { value: documentation } }),
    range,
    ...(again && { command: MORE }),
  };
}
