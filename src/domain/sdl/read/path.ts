/** Place of a value in a document: the keys and list positions that lead to it. */
export type Key = string | number;
export type Path = readonly Key[];

/** The path as a JSON pointer (RFC 6901); the whole document is "". */
export function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path that a pointer stands for, with positions as text too. */
export function pathOf(text: string): string[] {
  const keys = text.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
