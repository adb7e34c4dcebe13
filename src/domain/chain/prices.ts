/** Prices an hour and a month from prices a block, at 6.098 s a block and 30.437 days a month. */
import type { Amount } from '#domain/money/decimal.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';
import { BLOCK_SECONDS, DAY_SECONDS, HOUR_SECONDS, MONTH_DAYS } from './block-time.ts';

const BLOCK = dec(BLOCK_SECONDS);
const HOUR = dec(HOUR_SECONDS);
const MONTH = dec(MONTH_DAYS).times(dec(DAY_SECONDS));

/** Price an hour in the unit that the price a block has; 18 places, to nearest. */
export const perHour = (perBlock: Amount): Amount =>
  plain(divide(dec(perBlock).times(HOUR), BLOCK, 'half-even'));

/** Price a month of 30.437 days in the unit that the price a block has; 18 places, to nearest. */
export const perMonth = (perBlock: Amount): Amount =>
  plain(divide(dec(perBlock).times(MONTH), BLOCK, 'half-even'));

/** Price a block from a price an hour; 18 places, rounded down. */
export const perBlockFromHour = (hourly: Amount): Amount =>
  plain(divide(dec(hourly).times(BLOCK), HOUR, 'down'));

/** Price a block from a price a month; 18 places, rounded down. */
export const perBlockFromMonth = (monthly: Amount): Amount =>
  plain(divide(dec(monthly).times(BLOCK), MONTH, 'down'));
