import type { languages } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { monacoRange } from '#pages/sdl-editor/monaco/markers.ts';
import { loadLanguage } from './load-language.ts';
import { textOf, toldOf } from './told.ts';

/** What the key or value under the pointer means. */
export const hoverProvider: languages.HoverProvider = {
  async provideHover(model, position, token) {
    const told = toldOf(model);
    if (!told) return null;
    const text = textOf(model);
    const offset = model.getOffsetAt(position);
    const { hoverSdl } = await loadLanguage();
    if (token.isCancellationRequested) return null;
    const hover = hoverSdl(text, offset, told.market);
    return hover && { contents: [{ value: hover.text }], range: monacoRange(hover.range) };
  },
};
