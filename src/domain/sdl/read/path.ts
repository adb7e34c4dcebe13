/** Place of a value in a document: the keys and list positions that lead to it. */
export type Key = string | number;
export type Path = readonly Key[];

/** The path as a JSON pointer (RFC 6901); the whole document is "". */
export function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
