import type { Path } from '#domain/sdl/read/path.ts';
import type { Severity } from '#domain/sdl/types.ts';

/** A problem before it has been given its place in the text. */
export type Draft = {
  severity: Severity;
  code: string;
  message: string;
  path: Path;
  /** What to mark where the path leads to a scalar; its value, unless told. */
  mark?: 'value' | 'key';
  about?: string;
};

/** A problem that the Console API overlooks, and the chain or a provider does not. */
export function refused(
  code: string,
  path: Draft['path'],
  message: string,
  mark: Draft['mark'] = 'value',
): Draft {
  return { severity: 'network', code, path, message, mark };
}

/** A problem that nobody refuses and the author would want to know of. */
export function advice(
  code: string,
  path: Draft['path'],
  message: string,
  mark: Draft['mark'] = 'value',
): Draft {
  return { severity: 'advice', code, path, message, mark };
}
