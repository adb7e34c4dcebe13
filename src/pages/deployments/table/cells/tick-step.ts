import { heightAt, type HeightClock } from '#domain/chain/height.ts';
import { DAY_SECONDS } from '#domain/chain/block-time.ts';
import { approximate } from '#domain/money/decimal.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';

const SECOND_MS = 1000;
const LONGEST_SECONDS = 60;
const CENT = 0.01;

/**
 * How often the money of a row has to be drawn for nothing visible to be missed, in ms: balances are
 * drawn to the cent, runways of a day and more to the hour.
 */
export function tickStep(
  { rateUsd, emptyAt }: Pick<FleetRow, 'rateUsd' | 'emptyAt'>,
  clock: HeightClock | null,
): number {
  if (!clock || emptyAt === null || rateUsd === null) return SECOND_MS;
  const { height, blockSeconds } = heightAt(clock, clock.atMs);
  const block = approximate(blockSeconds);
  if ((emptyAt - approximate(height)) * block < DAY_SECONDS) return SECOND_MS;
  const centLasts = (CENT / approximate(rateUsd)) * block;
  return Math.max(1, Math.min(LONGEST_SECONDS, Math.floor(centLasts))) * SECOND_MS;
}
