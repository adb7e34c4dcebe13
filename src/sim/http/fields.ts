/** Readers for what requests carry, as strict as the API's own. */
import * as v from 'valibot';
import { Problem } from './problem.ts';

/** A deployment number: digits, as text or as a number; leading zeros go (the server reads a bigint). */
export const dseqField = v.pipe(
  v.union([v.string(), v.number()], 'Expected a deployment sequence number'),
  v.transform(String),
  v.regex(/^0*[1-9]\d{0,19}$/, 'Expected a deployment sequence number'),
  v.transform((text) => BigInt(text).toString()),
);

export const sdlField = v.pipe(v.string(), v.minLength(1, 'Expected an SDL'));

/** Dollars. The server rounds them to whole millionths. */
export const usdField = v.pipe(v.number(), v.finite(), v.maxValue(1_000_000_000));

export const certificateField = v.optional(v.object({ certPem: v.string(), keyPem: v.string() }));

/** A whole number of at least `least` in a query. */
export const countField = (least: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, 'Expected an integer'),
      v.transform(Number),
      v.minValue(least),
    ),
  );

/** The deployment number of a path. @throws Problem 400 */
export function dseqOf(params: Readonly<Record<string, string>>): string {
  const read = v.safeParse(dseqField, params['dseq']);
  if (read.success) return read.output;
  const message = 'Expected a deployment sequence number';
  throw new Problem(400, `dseq: ${message}`, {
    kind: 'validation',
    issues: [{ path: ['dseq'], message, code: 'invalid_type' }],
  });
}

/** Dollars as whole µact, rounded as the server does (`apps/api/src/utils/math.ts`). */
export const microOf = (usd: number): string => String(Math.round(usd * 1_000_000));

/** Refuses dollars under a minimum. @throws Problem 400 */
export function checkMinimum(usd: number, minimum: string | null, path: string[]): void {
  if (minimum === null || usd >= Number(minimum)) return;
  const message = `Minimum deposit is $${minimum}`;
  throw new Problem(400, `${path.join('.')}: ${message}`, {
    kind: 'validation',
    issues: [{ path, message, code: 'too_small' }],
  });
}
