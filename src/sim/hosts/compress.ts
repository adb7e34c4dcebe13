/** Compression of the simulator's answers, as the edge in front of the real API does it. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Below this, a body is not worth it. */
const WORTH_BYTES = 1024;

/** The same answer, its JSON compressed where the client takes gzip and the body is long enough. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!takesGzip || !isJson) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  const long = body.byteLength >= WORTH_BYTES;
  if (long) headers.set('content-encoding', 'gzip');
  return new Response(long ? new Uint8Array(await gzipped(body)) : body, {
    status: response.status,
    headers,
  });
}
