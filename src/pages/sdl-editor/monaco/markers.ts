import type { editor, IRange, MarkerSeverity } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { SdlProblem, SdlRange, Severity } from '#domain/sdl/types.ts';

const severities: Record<Severity, MarkerSeverity> = { error: 8, network: 4, advice: 2 };

const origins: Record<Severity, string> = {
  error: 'refused on sending',
  network: 'refused later, by the chain or providers',
  advice: 'advice',
};

/** A range of the SDL in Monaco's terms. */
export const monacoRange = (range: SdlRange): IRange => ({
  startLineNumber: range.startLine,
  startColumn: range.startColumn,
  endLineNumber: range.endLine,
  endColumn: range.endColumn,
});

/** Problems as marks under the text. */
export const markersOf = (problems: readonly SdlProblem[]): editor.IMarkerData[] =>
  problems.map((problem) => ({
    ...monacoRange(problem.range),
    message: inLines(problem.message),
    severity: severities[problem.severity],
    source: origins[problem.severity],
  }));

/** As wide as a problem can be read in the editor, which does not wrap it. */
const WIDTH = 60;

/** What is wrong on the first line, and what to do about it below. */
function inLines(message: string): string {
  return message
    .split(/(?<=[.?]) (?=[A-Z])/)
    .flatMap((sentence) => sentence.match(new RegExp(`.{1,${WIDTH}}(?:\\s|$)|\\S+`, 'g')) ?? [])
    .map((line) => line.trimEnd())
    .join('\n');
}
