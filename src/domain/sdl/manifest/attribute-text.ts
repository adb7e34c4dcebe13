/**
 * An attribute's value as the network's library turns it into text: JavaScript's own conversion,
 * so a list becomes its entries with commas. Undefined where that text depends on the server
 * (dates) or does not exist.
 */
export function attributeText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return value.every(isScalar) ? value.map((item) => item ?? '').join(',') : undefined;
  }
  if (isScalar(value)) return String(value);
  const plain = Object.getPrototypeOf(value) === Object.prototype;
  return plain && !Object.hasOwn(Object(value), 'toString') ? '[object Object]' : undefined;
}

function isScalar(value: unknown): value is string | number | boolean | bigint | null | undefined {
  return value === null || typeof value !== 'object';
}
