/** Order by UTF-16 code units, whatever the reader's locale: what the network means by sorted. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
