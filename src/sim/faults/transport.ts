/**
 * What a fault does to the connection rather than to the answer. The handler can only mark an
 * answer; the host that owns the socket carries it out.
 */
export type TransportAct =
  /** The connection dies before a byte of the answer. */
  | { kind: 'cut' }
  /** The connection dies half-way through the body. */
  | { kind: 'cut-midway' }
  /** The body comes in small pieces. */
  | { kind: 'drip'; chunkBytes: number; everyMs: number };

const acts = new WeakMap<Response, TransportAct>();

/** Marks an answer for its host. */
export function markTransport(response: Response, act: TransportAct): Response {
  acts.set(response, act);
  return response;
}

/** What the host should do to the connection beside sending this answer. */
export const transportOf = (response: Response): TransportAct | undefined => acts.get(response);
