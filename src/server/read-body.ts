import type { IncomingMessage } from 'node:http';

/**
 * The whole body of a request. A body over the limit is read to its end and dropped, so that the
 * sender gets to read the answer; `broken` means that the sender left half-way.
 */
export async function readBody(
  req: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too-large' | 'broken'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    return 'broken';
  }
  return size > limit ? 'too-large' : Buffer.concat(chunks);
}
