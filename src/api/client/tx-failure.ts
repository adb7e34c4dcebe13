/** A 201 may carry a transaction that the chain refused: `signTx.code` other than 0. */

type Failure = { status: number; code: string; message: string; details: unknown };

type SignTx = { code: number; rawLog: string; transactionHash: string };

const hasSignTx = (reply: unknown): reply is { signTx: SignTx } =>
  typeof reply === 'object' &&
  reply !== null &&
  typeof (reply as { signTx?: unknown }).signTx === 'object' &&
  (reply as { signTx: unknown }).signTx !== null;

/** The refusal inside a reply, with the chain's raw log as its message; null where there is none. */
export function txFailure(reply: unknown): Failure | null {
  if (!hasSignTx(reply) || reply.signTx.code === 0) return null;
  const { code, rawLog } = reply.signTx;
  return {
    status: 201,
    code: 'tx_failed',
    message: rawLog || `The chain refused the transaction with code ${code}.`,
    details: reply.signTx,
  };
}
