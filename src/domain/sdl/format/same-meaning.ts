/** More than any SDL has; beyond it two values count as different. */
const MOST_STEPS = 1_000_000;

/** Whether two parsed documents are the same, down to the order of their keys. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  const compared = new WeakMap<object, object>();
  let steps = 0;

  function same(one: unknown, other: unknown): boolean {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    if (Object.is(one, other)) return true;
    if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
    if (compared.get(one) === other) return true;
    compared.set(one, other);
    if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    const [left, right] = [Object.entries(one), Object.entries(other)];
    return (
      left.length === right.length &&
      left.every(([key, value], index) => {
        const [otherKey, otherValue] = right[index] ?? [];
        return key === otherKey && same(value, otherValue);
      })
    );
  }

  return same(a, b);
}
