/**
 * The item that a key moves to in a menu: arrows go round, Home and End to the ends, a letter to
 * the next label that begins with it. Null where the key moves nothing.
 */
export function menuTarget(key: string, labels: readonly string[], at: number): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const order = labels.map((_, offset) => (at + 1 + offset) % count);
  const letter = key.toLowerCase();
  return order.find((index) => labels[index]?.trim().toLowerCase().startsWith(letter)) ?? null;
}
