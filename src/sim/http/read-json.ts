/** Reading requests as the Console API does: content type, 512 KiB, JSON, then shape. */
import * as v from 'valibot';
import { Problem } from './problem.ts';
import type { Issue } from './problem.ts';

/** Bytes of a body (akash-network/console `apps/api/src/core/services/create-route`). */
const BODY_LIMIT = 512 * 1024;

/** The whole text of a body. One over the limit is read to its end, so that the sender can listen. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > BODY_LIMIT) throw new Problem(413, 'Request body is too large', { kind: 'too-large' });
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * The JSON of a body. An empty body without a content type reads as `undefined`.
 * @throws Problem 400 or 413
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  const type = request.headers.get('content-type');
  if (type === null && text === '') return undefined;
  if (type === null) {
    throw new Problem(400, 'Content-Type header is required', { kind: 'no-content-type' });
  }
  if (!/^application\/json\b/i.test(type)) {
    throw new Problem(400, 'Unsupported Content-Type', { kind: 'wrong-content-type' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'Malformed JSON in request body', { kind: 'malformed-json' });
  }
}

const toIssue = (issue: v.BaseIssue<unknown>): Issue => ({
  path: (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  message: issue.received === 'undefined' ? 'Required' : issue.message,
  code: issue.kind === 'schema' ? 'invalid_type' : 'custom',
});

/**
 * Checks a value against what an operation wants; unknown keys are dropped.
 * @throws Problem 400 naming what is wrong
 */
export function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value ?? {});
  if (result.success) return result.output;
  const issues = result.issues.map(toIssue);
  const message = issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  throw new Problem(400, message, { kind: 'validation', issues });
}
