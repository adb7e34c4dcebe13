import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { MarketFacts } from '#domain/sdl/market-facts.ts';
import type { SdlProblem } from '#domain/sdl/types.ts';

/** What the page knows and the editor's language services need. */
export type Told = {
  market: MarketFacts;
  problems: readonly SdlProblem[];
};

const models = new WeakMap<editor.ITextModel, Told>();

/** Lets the language services of a model know; a model that nobody tells of has none. */
export function tell(model: editor.ITextModel, told: Told): void {
  models.set(model, told);
}

export const toldOf = (model: editor.ITextModel): Told | undefined => models.get(model);

const AS_LF = 1 satisfies editor.EndOfLinePreference.LF;

/** The text that positions in a model speak of. */
export const textOf = (model: editor.ITextModel): string => model.getValue(AS_LF);
