/**
 * Randomness without a state: every draw is named by what it is for, so that the order in which
 * a world is asked never changes what it answers.
 */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of the parts (FNV-1a with a final mix). */
export function hash32(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const char of parts.join('\u0000')) {
    h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return mix(h);
}

/** A whole number in [from, to] that is always the same for the same parts. */
export function pick(from: number, to: number, ...parts: readonly (string | number)[]): number {
  return from + (hash32(...parts) % (to - from + 1));
}

/** An element that is always the same for the same parts. */
export function pickOne<T>(from: readonly T[], ...parts: readonly (string | number)[]): T {
  const chosen = from[hash32(...parts) % from.length];
  if (chosen === undefined) throw new RangeError('Nothing to pick from');
  return chosen;
}

/** `length` characters of a-z0-9. */
export function pickText(length: number, ...parts: readonly (string | number)[]): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
  return Array.from({ length }, (_, at) => pickOne(letters, at, ...parts)).join('');
}
