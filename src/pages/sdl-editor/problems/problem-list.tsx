import type { Fix } from '#domain/sdl/language.ts';
import type { SdlProblem, Severity } from '#domain/sdl/types.ts';
import { Button } from '#ui/button.tsx';
import { Dot } from '#ui/feedback/badge.tsx';
import type { Tone } from '#ui/feedback/badge.tsx';

const tones: Record<Severity, Tone> = { error: 'bad', network: 'warn', advice: 'info' };
const names: Record<Severity, string> = { error: 'Error', network: 'Network', advice: 'Advice' };

type ProblemListProps = {
  problems: readonly SdlProblem[];
  /** Of each problem, in their order; may still be on their way. */
  fixes: readonly (readonly Fix[])[];
  onGoTo: (problem: SdlProblem) => void;
  onFix: (fix: Fix) => void;
};

/** Every problem with its place and a way to solve it; a press leads there. */
export function ProblemList({ problems, fixes, onGoTo, onFix }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="Problems" className="max-h-44 overflow-y-auto border-t border-line py-1">
      {problems.map((problem, at) => (
        // Two problems may say the same of the same place; their order is the text's.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${problem.code} ${problem.pointer} ${at}`} className="sdl-problem">
          <button
            type="button"
            className="flex min-w-0 flex-1 cursor-pointer items-baseline gap-2.5 px-3 py-1 text-left"
            onClick={() => onGoTo(problem)}
          >
            <Dot tone={tones[problem.severity]} />
            <span className="sr-only">{names[problem.severity]}: </span>
            <span className="min-w-0 flex-1 wrap-anywhere">{problem.message}</span>
            <span className="shrink-0 text-xs text-fg-3">
              line {problem.range.startLine}, column {problem.range.startColumn}
            </span>
          </button>
          <FirstFix fix={fixes[at]?.[0]} onFix={onFix} />
        </li>
      ))}
    </ul>
  );
}

function FirstFix({ fix, onFix }: { fix: Fix | undefined; onFix: (fix: Fix) => void }) {
  if (!fix) return null;
  return (
    <Button size="sm" className="sdl-fix" onClick={() => onFix(fix)}>
      Fix: {fix.title}
    </Button>
  );
}
