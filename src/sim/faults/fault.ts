/**
 * The faults that control can lay on an operation. Each hits `count` requests (null: until it is
 * taken away), each time with `probability`.
 */
import * as v from 'valibot';
import { operations } from '#api/contract/operations.ts';
import type { OperationId } from '#api/contract/operations.ts';

const operationIds = Object.keys(operations) as OperationId[];

const reach = {
  /** `*` for every operation. */
  operation: v.picklist(['*', ...operationIds]),
  count: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), 1),
  probability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
};
/** Whether the operation takes effect before the fault hides its answer. */
const afterEffect = v.optional(v.boolean(), false);
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(3_600_000));
const errorStatus = v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599));

export const faultSchema = v.variant('kind', [
  /** An error of the dialect's own shape. */
  v.object({
    ...reach,
    kind: v.literal('status'),
    status: errorStatus,
    message: v.optional(v.string()),
    /** The server's own code of the error, such as `wallet_provisioning`. */
    code: v.optional(v.string()),
    retryAfterSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    afterEffect,
  }),
  /** A create answers 201, but the chain refused its transaction: nothing was created. */
  v.object({
    ...reach,
    operation: v.literal('createDeployment'),
    kind: v.literal('failed-tx'),
    txCode: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 5),
    rawLog: v.optional(v.string(), 'failed to execute message; message index: 0: out of gas'),
  }),
  /** A page of the edge in front of the API. */
  v.object({
    ...reach,
    kind: v.literal('html'),
    status: v.optional(errorStatus, 502),
    afterEffect,
  }),
  /** The right status with JSON that breaks off. */
  v.object({ ...reach, kind: v.literal('malformed') }),
  /** The right answer, this much later (real time). */
  v.object({ ...reach, kind: v.literal('delay'), ms: milliseconds }),
  /** The effect happens, the connection dies unanswered. */
  v.object({ ...reach, kind: v.literal('lost-response') }),
  /** The connection dies before anything happens. */
  v.object({ ...reach, kind: v.literal('lost-request') }),
  /** The body comes in small pieces. */
  v.object({
    ...reach,
    kind: v.literal('drip'),
    chunkBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 64),
    everyMs: v.optional(milliseconds, 50),
  }),
  /** The connection dies half-way through the body; the effect has happened. */
  v.object({ ...reach, kind: v.literal('cut') }),
]);

export type Fault = v.InferOutput<typeof faultSchema>;
export type FaultInput = v.InferInput<typeof faultSchema>;
