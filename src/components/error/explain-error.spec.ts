import { expect, test } from 'vitest';
import { ApiError } from '#api/client/api-error.ts';
import { explainError } from './explain-error.ts';

const error = (fields: Partial<ConstructorParameters<typeof ApiError>[0]>): ApiError =>
  new ApiError({
    status: 500,
    code: null,
    message: 'Boom',
    operation: 'readDeployment',
    requestId: null,
    ...fields,
  });

test.each([
  [error({ status: 503 }), /trouble of its own/],
  [error({ status: 0, code: 'timeout' }), /No answer came in time/],
  [error({ status: 402 }), /not enough credits/],
  [error({ status: 404 }), /does not know it/],
  [new TypeError('x is undefined'), /fault of Berth/],
])('%s names a next step', (failure, nextStep) => {
  expect(explainError(failure).nextStep).toMatch(nextStep);
});

test('details hold the server’s words, status, code and request id', () => {
  const { details } = explainError(error({ status: 409, code: 'busy', requestId: 'r-1' }));
  expect(details).toBe('Boom\nreadDeployment · status 409 · code busy · request r-1');
});

test('an answer that never came has no status to show', () => {
  const { details } = explainError(error({ status: 0, code: 'network' }));
  expect(details).toBe('Boom\nreadDeployment · no answer · code network');
});
