/**
 * Tolerant readers for the values of the wire. Documents and server disagree about integers and
 * decimals, empty and absent, `""` and `"0"`; each reader here turns what is met into one form.
 */
import * as v from 'valibot';

const MAX_EXPONENT = 40;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const HEIGHT = /^\d+$/;

/** A schema that names what it expects when `read` gives `undefined`. */
// @__NO_SIDE_EFFECTS__
function reader<T>(expected: string, read: (value: unknown) => T | undefined) {
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue({ expected, message: `expected ${expected}` });
      return NEVER;
    }),
  );
}

/** 1.5e-7 → "0.00000015": a JSON number in plain decimal notation, digit for digit as it was read. */
function plainDecimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value);
  const [mantissa = '', exponentText] = text.split('e');
  if (exponentText === undefined) return text;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > MAX_EXPONENT) return undefined;
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : digits.length <= point
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

function readAmount(value: unknown): string | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  return typeof value === 'number' ? plainDecimal(value) : undefined;
}

function readHeight(value: unknown): string | undefined {
  if (typeof value === 'string') return HEIGHT.test(value) ? value : undefined;
  return Number.isSafeInteger(value) && Number(value) >= 0 ? String(value) : undefined;
}

function readCount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !DECIMAL.test(value)) return undefined;
  return Number(value);
}

/** Money or a quantity that must stay exact: a decimal string; integers and JSON numbers become one. */
export const amount = reader('a decimal amount', readAmount);

/** A chain height or a dseq as a string of digits; a JSON integer becomes one. */
export const height = reader('a block height', readHeight);
export const dseq = reader('a deployment number', readHeight);

/** A height that may be unknown: absent, null and `""` read as `"0"`. */
export const heightOrZero = v.optional(
  reader('a block height', (value) => (value === null || value === '' ? '0' : readHeight(value))),
  '0',
);

/** `closed_on`: null while open, whichever of absent, null, `""`, `"0"` and 0 the server says it with. */
export const closedOn = v.optional(
  reader<string | null>('a block height', (value) => {
    if (value === null || value === '') return null;
    const read = readHeight(value);
    return read !== undefined && /^0+$/.test(read) ? null : read;
  }),
  null,
);

/** A count or a sequence number, never money. Numeric strings become numbers. */
export const count = reader('a number', readCount);
export const countOr = /* @__NO_SIDE_EFFECTS__ */ (fallback: number) => v.nullish(count, fallback);
export const countOrNull = v.nullish(count, null);

export const text = v.string();
export const textOr = /* @__NO_SIDE_EFFECTS__ */ (fallback: string) => v.nullish(text, fallback);
export const textOrNull = v.nullish(text, null);
export const flagOr = /* @__NO_SIDE_EFFECTS__ */ (fallback: boolean) =>
  v.nullish(v.boolean(), fallback);

/** An array that may be absent or null, as Go writes an empty one. */
export const list = /* @__NO_SIDE_EFFECTS__ */ <S extends v.GenericSchema>(item: S) =>
  v.nullish(v.array(item), () => []);

/** A map that may be absent or null, as Go writes an empty one. */
export const map = /* @__NO_SIDE_EFFECTS__ */ <S extends v.GenericSchema>(value: S) =>
  v.nullish(v.record(v.string(), value), () => ({}));

/** An object of which unknown fields pass through (shown in "Raw"), though the type knows only its own. */
// @__NO_SIDE_EFFECTS__
export function open<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.looseObject(entries) as unknown as v.ObjectSchema<Entries, undefined>;
}

export const coin = open({ denom: text, amount });
const attribute = open({ key: text, value: textOr('') });
export const attributes = list(attribute);

export type Coin = v.InferOutput<typeof coin>;
export type Attribute = v.InferOutput<typeof attribute>;
