/** Reads the message out of whatever a server, a proxy or an edge put into an error's body. */

export type ErrorBody = { code: string | null; message: string; details: unknown };

const MAX_TEXT = 300;

const phrases: Record<number, string> = {
  400: 'The request was refused as invalid.',
  401: 'The API key is missing or not accepted.',
  402: 'There are not enough credits for this.',
  403: 'This API key may not do this.',
  404: 'There is no such thing here.',
  405: 'The server does not know this operation.',
  409: 'This conflicts with something already under way.',
  413: 'The request is larger than the server takes.',
  422: 'The request was refused as invalid.',
  429: 'Too many requests; the server asks to wait.',
  502: 'The server could not be reached from its gateway.',
  503: 'The server is not available right now.',
  504: 'The server did not answer its gateway in time.',
};

function phrase(status: number): string {
  const known = phrases[status];
  if (known) return known;
  return status >= 500
    ? `The server failed (${status}).`
    : `The server answered with status ${status}.`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filled = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** `Unauthorized`, `BadRequestError`: a name rather than a sentence, worth keeping as a code only. */
const isName = (text: string): boolean => /^[A-Za-z]+$/.test(text);

/** `{error, message}`, `{error, message, code, type, data}` and `{error: "a sentence"}`. */
function fromJson(json: Record<string, unknown>, status: number): ErrorBody {
  const error = filled(json['error']);
  const nested = isRecord(json['error']) ? filled(json['error']['message']) : null;
  const message = filled(json['message']) ?? nested ?? (error && !isName(error) ? error : null);
  const code = filled(json['code']) ?? (error && isName(error) ? error : null);
  return { code, message: message ?? phrase(status), details: json['data'] ?? json['details'] };
}

function fromHtml(html: string, status: number): ErrorBody {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
  const message = `${phrase(status)} It sent a web page instead of data${title ? ` ("${title}")` : ''}.`;
  return { code: null, message, details: null };
}

/** What an error reply says, in the server's own words where it has any. */
export function readErrorBody(status: number, body: string): ErrorBody {
  const text = body.trim();
  if (text === '') return { code: null, message: phrase(status), details: null };
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return fromJson(json, status);
  } catch {
    if (/^<(?:!doctype|html|head|body)/i.test(text)) return fromHtml(text, status);
  }
  const plain = text.startsWith(`${status} `) ? phrase(status) : text.slice(0, MAX_TEXT);
  return { code: null, message: plain, details: null };
}

/**
 * `Retry-After` as milliseconds from now: seconds, or a date held against the reply's own `Date`,
 * so that a wrong clock here does not matter. Null where it says nothing.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  return Math.max(0, until - (readDate(headers) ?? now));
}

/** The reply's `Date` in milliseconds since the epoch, or null. */
export function readDate(headers: Headers): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
}
