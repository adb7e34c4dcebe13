import type { OperationId } from '#api/contract/operations.ts';

type ApiErrorFields = {
  status: number;
  code: string | null;
  message: string;
  details?: unknown;
  operation: OperationId;
  requestId: string | null;
  /** Milliseconds to wait, as far as the reply told. */
  retryAfter?: number | null;
};

/**
 * A call that did not give what was asked. `status` is 0 where no reply came. The message is in
 * words an operator can act on; neither it nor any field holds the API key.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** The reply's own, or one of Berth's: network, offline, timeout, undecodable, unsendable_key, tx_failed. */
  readonly code: string | null;
  readonly details: unknown;
  readonly operation: OperationId;
  readonly requestId: string | null;
  readonly retryAfter: number | null;

  constructor(fields: ApiErrorFields) {
    super(fields.message);
    this.status = fields.status;
    this.code = fields.code;
    this.details = fields.details ?? null;
    this.operation = fields.operation;
    this.requestId = fields.requestId;
    this.retryAfter = fields.retryAfter ?? null;
  }
}
