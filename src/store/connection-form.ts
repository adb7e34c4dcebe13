import { readBasePath, type BasePathProblem } from './base-path.ts';

/** What the connection form holds, as typed. */
export interface ConnectionInput {
  name: string;
  basePath: string;
  /** Empty keeps the key that is there. */
  key: string;
  remember: boolean;
}

export interface ConnectionProblems {
  name?: string;
  basePath?: string;
  key?: string;
}

export type ConnectionFormResult =
  | { ok: true; value: ConnectionInput }
  | { ok: false; problems: ConnectionProblems };

const MAX_NAME = 60;
const MAX_KEY = 500;

const BASE_PATH_WORDS: Record<BasePathProblem, string> = {
  empty: 'Enter the path that Berth serves the API under, for example /console-api.',
  'not-a-path': 'Start with a slash, for example /console-api.',
  'other-origin':
    'Berth only talks to its own address. Enter a path such as /console-api; the server forwards it.',
  root: 'Enter a path below the root, for example /console-api.',
  unsafe: 'Use letters, digits, dots, dashes and slashes only, and no "..".',
  'ends-in-version': 'Leave out the version at the end: Berth adds /v1 itself.',
  'too-long': 'This is too long to be a base path.',
};

/** A key as typed or pasted: outer white space goes, everything else must be fit for a header. Returns the problem or null. */
export function keyProblem(key: string): string | null {
  const trimmed = key.trim();
  if (trimmed === '') return 'Enter an API key.';
  if (/\s/.test(trimmed)) return 'An API key has no spaces or line breaks inside.';
  if (!/^[\x21-\x7e]+$/.test(trimmed))
    return 'An API key has letters, digits and punctuation only.';
  if (trimmed.length > MAX_KEY) return 'This is too long to be an API key.';
  return null;
}

/** A name on one line: control and direction characters go, runs of white space become one space. */
export function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

/**
 * Checks the connection form. `taken` are the names of the other connections, `origin` the page's
 * own; `keyNeeded` is false where a key is kept already and an empty field leaves it.
 */
export function checkConnection(
  input: ConnectionInput,
  context: { taken: string[]; origin: string; keyNeeded: boolean },
): ConnectionFormResult {
  const problems: ConnectionProblems = {};
  const name = cleanName(input.name);
  if (name === '') problems.name = 'Enter a name.';
  else if (name.length > MAX_NAME) problems.name = `Use at most ${MAX_NAME} characters.`;
  else if (context.taken.some((other) => sameName(other, name))) {
    problems.name = 'Another connection has this name.';
  }
  const base = readBasePath(input.basePath, context.origin);
  if (!base.ok) problems.basePath = BASE_PATH_WORDS[base.reason];
  const key = input.key.trim();
  const wrongKey = key === '' && !context.keyNeeded ? null : keyProblem(key);
  if (wrongKey !== null) problems.key = wrongKey;
  if (!base.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { name, basePath: base.basePath, key, remember: input.remember } };
}
