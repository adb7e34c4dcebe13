import * as v from 'valibot';
import { operations, type OperationId } from './operations.ts';

/** An operation with the schema of its reply: what a page imports to make one call. */
export type Endpoint<Id extends OperationId = OperationId, Reply = unknown> = {
  readonly id: Id;
  readonly reply: v.GenericSchema<unknown, Reply>;
};

/** Binds an operation to its reply. Free of side effects, so that a chunk keeps only what it calls. */
// @__NO_SIDE_EFFECTS__
export function endpoint<Id extends OperationId, Reply>(
  id: Id,
  reply: v.GenericSchema<unknown, Reply>,
): Endpoint<Id, Reply> {
  return { id, reply };
}

export type Decoded<Reply> =
  | { readonly ok: true; readonly value: Reply }
  | { readonly ok: false; readonly path: string; readonly expected: string };

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

/**
 * Reads a reply's JSON. The `data` envelope is taken off where the operation has one; what cannot
 * be read names the first path that failed (`data.leases.0.price.amount`) and what was expected there.
 */
export function decode<Reply>(
  endpoint: Endpoint<OperationId, Reply>,
  body: unknown,
): Decoded<Reply> {
  const { envelope } = operations[endpoint.id];
  if (envelope && !(isRecord(body) && 'data' in body)) {
    return { ok: false, path: 'data', expected: 'a value' };
  }
  const payload = envelope && isRecord(body) ? body['data'] : body;
  const result = v.safeParse(endpoint.reply, payload, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = [envelope ? 'data' : null, v.getDotPath(issue)].filter(Boolean).join('.');
  return { ok: false, path: path || 'body', expected: issue.expected ?? 'another value' };
}
