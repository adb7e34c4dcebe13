import { operations } from '#api/contract/operations.ts';
import type { OperationId } from '#api/contract/operations.ts';
import type { Dialect } from './dialects/dialect.ts';
import { Problem } from './problem.ts';

/** An answer that can be given again: what the once-registry keeps. */
export type Answer = {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
};

const JSON_TYPE = 'application/json; charset=UTF-8';

/** A success of an operation, in its envelope. */
export function success(operation: OperationId, payload: unknown): Answer {
  const { envelope, success: status } = operations[operation];
  return {
    status,
    type: JSON_TYPE,
    body: JSON.stringify(envelope ? { data: payload } : payload),
  };
}

/** A refusal in the words of the dialect. Anything but a `Problem` reads as a fault of the server. */
export function refusal(dialect: Dialect, error: unknown): Answer {
  const problem =
    error instanceof Problem
      ? error
      : new Problem(500, 'Internal server error', { kind: 'unexpected' });
  const { status, body } = dialect.error(problem);
  const { retryAfterSeconds } = problem;
  return {
    status,
    ...(typeof body === 'string'
      ? { type: 'text/plain; charset=UTF-8', body }
      : { type: JSON_TYPE, body: JSON.stringify(body) }),
    ...(retryAfterSeconds === undefined
      ? {}
      : { headers: { 'retry-after': String(retryAfterSeconds) } }),
  };
}

/** `nowMs` is the world's time: clients compare creation times with the Date of the reply. */
export function toResponse(answer: Answer, nowMs: number): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      'content-type': answer.type,
      'cache-control': 'no-store',
      date: new Date(nowMs).toUTCString(),
      ...answer.headers,
    },
  });
}
