import type { Problem } from '#sim/http/problem.ts';

/** An error as it goes over the wire; a string body is plain text. */
export type ErrorReply = { status: number; body: string | Record<string, unknown> };

const REFERENCE_CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  402: 'PaymentRequired',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  413: 'PayloadTooLarge',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
};

/** `{error, message}` and nothing else (Console API reference, "Errors"). */
export function referenceError({ status, message }: Problem): ErrorReply {
  const error = REFERENCE_CODES[status] ?? (status < 500 ? 'BadRequest' : 'InternalServerError');
  return { status, body: { error, message } };
}

const SERVER_CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
  502: 'service_unavailable',
  503: 'service_unavailable',
};

const serverBody = (error: string, problem: Problem): Record<string, unknown> => ({
  error,
  message: problem.message,
  code: problem.code ?? SERVER_CODES[problem.status] ?? 'unknown_error',
  type: problem.status < 500 ? 'client_error' : 'server_error',
  ...(problem.data ? { data: problem.data } : {}),
});

/**
 * What the running server sends (akash-network/console
 * `apps/api/src/core/services/hono-error-handler`): the error's class name, code and type.
 */
export function serverError(problem: Problem): ErrorReply {
  const { status } = problem;
  switch (problem.kind) {
    case 'no-route':
      return { status, body: '404 Not Found' };
    case 'no-content-type':
    case 'wrong-content-type':
      return { status, body: { error: problem.message } };
    case 'malformed-json':
      return { status, body: serverBody('Error', problem) };
    case 'too-large':
      return { status, body: { ...serverBody('Error', problem), message: '' } };
    case 'validation':
      return {
        status,
        body: {
          error: 'BadRequestError',
          message: 'Validation error',
          code: 'validation_error',
          type: 'validation_error',
          data: problem.issues,
        },
      };
    case 'unexpected':
      return {
        status,
        body: {
          error: 'InternalServerError',
          message: 'Internal server error',
          code: 'internal_server_error',
          type: 'server_error',
        },
      };
    case 'refused': {
      const name = REFERENCE_CODES[status] ?? 'Internal';
      return { status, body: serverBody(name.endsWith('Error') ? name : `${name}Error`, problem) };
    }
  }
}
