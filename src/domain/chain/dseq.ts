/** What a deployment's number tells. */

/** Since June 2026 the Console API numbers deployments by its clock in ms; before, by block height. */
const EARLIEST_MS = Date.UTC(2024, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** When a deployment was asked for, in ms since the epoch; null where its dseq is no timestamp. */
export function dseqTime(dseq: string): number | null {
  if (!/^\d{13}$/.test(dseq)) return null;
  const ms = Number(dseq);
  return ms >= EARLIEST_MS && ms < LATEST_MS ? ms : null;
}
