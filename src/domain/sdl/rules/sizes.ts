/**
 * Sizes as the network's library reads them (akash-network/chain-sdk, `ts/src/sdl/sizes.ts`).
 * Floats are right here: they are what the network hashes.
 */

/** Bytes of a text such as 512Mi, 1G or 1.5Gi; undefined without a number and a unit. */
export function bytesOf(size: string): number | undefined {
  const match = /^([\d.]+)([a-z])([a-z]*)$/.exec(size.toLowerCase());
  if (!match) return undefined;
  const [, amount = '', letter = '', rest] = match;
  const power = 'kmgtpe'.indexOf(letter) + 1;
  return Math.ceil(Number.parseFloat(amount) * (rest === 'i' ? 1024 : 1000) ** power);
}

/** Thousandths of a CPU: "500m" and 0.5 are 500; NaN for text that is no number. */
export function cpuMilliOf(units: string | number): number {
  if (typeof units === 'number') return units * 1000;
  const match = /^([\d.]+)([a-z]*)$/.exec(units.toLowerCase());
  const amount = Number.parseFloat(match?.[1] ?? '');
  return match?.[2] === 'm' ? amount : amount * 1000;
}

/** GPUs asked for; NaN for text that is no number. */
export function gpuUnitsOf(units: string | number | undefined): number {
  if (units === undefined) return 0;
  return typeof units === 'number' ? units : Number.parseInt(units, 10);
}

/** A whole number of bytes as a decimal string, without an exponent. */
export function decimal(value: number): string {
  return Number.isFinite(value) ? BigInt(Math.trunc(value)).toString() : '0';
}
