const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The number that a text spells for `aria-valuenow`, or undefined where it spells none. */
export const spoken = (text: string): number | undefined =>
  DECIMAL.test(text.trim()) ? Number(text) : undefined;

const scaleOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;
const scaled = (decimal: string, scale: number): bigint => {
  const [whole = '', fraction = ''] = decimal.replace(/^[+-]/, '').split('.');
  const digits = BigInt(`${whole || '0'}${fraction.padEnd(scale, '0')}`);
  return decimal.startsWith('-') ? -digits : digits;
};

/**
 * One step up or down, as exact decimal text; never under `min`. A text that is no number is left
 * alone, for its error to speak about; an empty one counts as zero.
 */
export function stepText(text: string, step: string, direction: 1 | -1, min: string): string {
  const from = text.trim() || '0';
  if (spoken(from) === undefined) return text;
  const scale = Math.max(scaleOf(from), scaleOf(step), scaleOf(min));
  const floor = scaled(min, scale);
  const next = scaled(from, scale) + BigInt(direction) * scaled(step, scale);
  const kept = next < floor ? floor : next;
  const digits = (kept < 0n ? -kept : kept).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = kept < 0n ? '-' : '';
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
}
