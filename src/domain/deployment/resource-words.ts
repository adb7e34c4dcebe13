/** Sizes in words: `0.5 CPU`, `256 Gi`. */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';

const KIBI = dec(1024);
const PER_KIBI = dec('0.0009765625');
const UNITS = ['B', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const;

/** Thousandths of a core as cores: `32 CPU`, `0.1 CPU`. */
export const formatCpu = (milli: Amount | number): string =>
  `${plain(divide(dec(milli), dec(1000), 'half-even', 3))} CPU`;

/** Bytes in the largest binary unit that leaves at least one, at most two decimals: `256 Gi`, `1.5 Gi`, `512 Mi`. */
export function formatBytes(bytes: Amount | number): string {
  let value: Big = dec(bytes);
  let unit = 0;
  while (value.gte(KIBI) && unit < UNITS.length - 1) {
    value = value.times(PER_KIBI);
    unit += 1;
  }
  return `${plain(value.round(2))} ${UNITS[unit] ?? ''}`;
}
