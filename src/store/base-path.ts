/** Why a base path is refused; the form words it. */
export type BasePathProblem =
  | 'empty'
  | 'not-a-path'
  | 'other-origin'
  | 'root'
  | 'unsafe'
  | 'ends-in-version'
  | 'too-long';

export type BasePathResult =
  | { ok: true; basePath: string }
  | { ok: false; reason: BasePathProblem };

const SAFE_PATH = /^(\/[A-Za-z0-9._~-]+)+$/;
const MAX_LENGTH = 200;

const refuse = (reason: BasePathProblem): BasePathResult => ({ ok: false, reason });

/**
 * Reads what an operator typed or pasted as a base path: a path on Berth's own origin, since the
 * page's Content-Security-Policy connects nowhere else. A full URL of this origin counts as its
 * path; a trailing slash goes. `origin` is the page's.
 */
export function readBasePath(text: string, origin: string): BasePathResult {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  if (trimmed.length > MAX_LENGTH) return refuse('too-long');
  const path = withoutOrigin(trimmed, origin);
  if (path === null) return refuse('other-origin');
  if (!path.startsWith('/')) return refuse('not-a-path');
  const bare = path.replace(/\/+$/, '');
  if (bare === '') return refuse('root');
  if (!SAFE_PATH.test(bare) || bare.split('/').some((part) => part === '.' || part === '..')) {
    return refuse('unsafe');
  }
  if (/\/v\d+$/.test(bare)) return refuse('ends-in-version');
  return { ok: true, basePath: bare };
}

/** The path of a URL of this origin, a bare path as it is, or null where the text points elsewhere. */
function withoutOrigin(text: string, origin: string): string | null {
  if (text.startsWith(`${origin}/`)) return text.slice(origin.length);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[/\\]{2}/.test(text)) return null;
  return text;
}
