import type { editor, languages } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { markersOf, monacoRange } from '#pages/sdl-editor/monaco/markers.ts';
import { loadLanguage } from './load-language.ts';
import { textOf, toldOf } from './told.ts';

const NONE: languages.CodeActionList = { actions: [], dispose: () => undefined };

/** Quick fixes of the problems at a place: the light bulb. */
export const codeActionProvider: languages.CodeActionProvider = {
  async provideCodeActions(model, range, _context, token) {
    const problems = toldOf(model)?.problems.filter((problem) =>
      touches(monacoRange(problem.range), range),
    );
    if (!problems || problems.length === 0) return NONE;
    const { fixesOfAll } = await loadLanguage();
    if (token.isCancellationRequested || model.isDisposed()) return NONE;
    const versionId = model.getVersionId();
    const markers = markersOf(problems);
    const actions = fixesOfAll(textOf(model), problems).flatMap((fixes, index) =>
      fixes.map(({ title, edits }, order): languages.CodeAction => ({
        title,
        kind: 'quickfix',
        isPreferred: order === 0,
        diagnostics: markers.slice(index, index + 1),
        edit: {
          edits: edits.map((edit) => ({
            resource: model.uri,
            versionId,
            textEdit: { range: monacoRange(edit.range), text: edit.text },
          })),
        },
      })),
    );
    return { actions, dispose: () => undefined };
  },
};

type Lines = Pick<editor.IMarkerData, 'startLineNumber' | 'endLineNumber'>;

function touches(a: Lines, b: Lines): boolean {
  return a.startLineNumber <= b.endLineNumber && b.startLineNumber <= a.endLineNumber;
}
