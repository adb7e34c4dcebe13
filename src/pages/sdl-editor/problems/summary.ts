import type { SdlProblem, Severity } from '#domain/sdl/types.ts';

/** How many problems of each severity there are. */
export function countProblems(problems: readonly SdlProblem[]): Record<Severity, number> {
  const counts = { error: 0, network: 0, advice: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `1 error`, `2 network problems`, `3 pieces of advice`. */
export function countWords(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return plural(count, 'error', 'errors');
    case 'network':
      return plural(count, 'network problem', 'network problems');
    case 'advice':
      return plural(count, 'piece of advice', 'pieces of advice');
  }
}

/** The first problem that makes the API refuse the SDL, or null. */
export const firstError = (problems: readonly SdlProblem[]): SdlProblem | null =>
  problems.find(({ severity }) => severity === 'error') ?? null;
