import type { OperationId } from '#api/contract/operations.ts';
import type { Problem } from '#sim/http/problem.ts';
import type { ErrorReply } from './error-bodies.ts';
import type { Rules } from './rules.ts';
import type { Spelling } from './spelling.ts';

export const dialectNames = ['documented', 'legacy', 'observed'] as const;
export type DialectName = (typeof dialectNames)[number];

/** How one edition of the Console API speaks: what it lacks, how it refuses, what it answers. */
export type Dialect = {
  readonly name: DialectName;
  /** Operations of the reference documents that this edition does not have. */
  readonly lacks: ReadonlySet<OperationId>;
  /** Refusals as status and body. */
  error(problem: Problem): ErrorReply;
  readonly rules: Rules;
  readonly spelling: Spelling;
};
