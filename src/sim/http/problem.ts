/** A part of a body or query that is not as the operation wants it. */
export type Issue = { path: (string | number)[]; message: string; code: string };

/** Why a request is refused beside its status: dialects word some kinds in their own way. */
export type ProblemKind =
  | 'refused'
  | 'validation'
  | 'malformed-json'
  | 'no-content-type'
  | 'wrong-content-type'
  | 'too-large'
  | 'no-route'
  | 'unexpected';

type ProblemOptions = {
  kind?: ProblemKind;
  /** A code of its own, where the server gives one beside the status's. */
  code?: string | undefined;
  issues?: Issue[];
  data?: Record<string, unknown>;
  retryAfterSeconds?: number | undefined;
};

/** A request that is refused; the dialect turns it into status and body. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly issues: readonly Issue[];
  readonly data: Record<string, unknown> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, message: string, options: ProblemOptions = {}) {
    super(message);
    this.status = status;
    this.kind = options.kind ?? 'refused';
    this.code = options.code;
    this.issues = options.issues ?? [];
    this.data = options.data;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export const notFound = (message: string): Problem => new Problem(404, message);
export const badRequest = (message: string): Problem => new Problem(400, message);
export const noRoute = (): Problem => new Problem(404, 'Not Found', { kind: 'no-route' });
