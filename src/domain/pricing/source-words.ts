/** Where a price comes from, in words. */
import { formatUsdExact } from '#domain/money/format.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import type { Expectation, PriceSource } from './facts.ts';
import { LIST_WORDS } from './price-list.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function short(source: PriceSource): string {
  switch (source.kind) {
    case 'bids':
      return `${plural(source.bids, 'bid')} seen here`;
    case 'gpu-market':
      return 'GPU prices on the market';
    case 'price-list':
      return 'usual provider prices';
    case 'sdl-maximum':
      return 'the SDL’s own maximum';
  }
}

/** One line: `from GPU prices on the market and usual provider prices`. Empty without a source. */
export function sourceLine({ sources, capped }: Expectation): string {
  if (sources.length === 0) return '';
  const from = `from ${sources.map(short).join(' and ')}`;
  return capped ? `${from}, up to the SDL’s own maximum` : from;
}

function detail(source: PriceSource, nowMs: number): string {
  switch (source.kind) {
    case 'bids': {
      const age = formatDuration(Math.max(0, nowMs - source.newestAt) / 1_000);
      return `${plural(source.bids, 'bid')} that this browser saw for the same resources, the newest ${age} ago.`;
    }
    case 'gpu-market': {
      const [low, high] = [source.lowHour, source.highHour].map(formatUsdExact);
      const span = low === high ? low : `${low} to ${high}`;
      return `GPUs: ${span} an hour each, over ${plural(source.kinds, 'kind')} that will do, from the server’s market prices.`;
    }
    case 'price-list':
      return LIST_WORDS;
    case 'sdl-maximum':
      return 'The most that the SDL pays: no provider can bid above it.';
  }
}

/** A sentence for each source, for whoever looks closer. */
export const sourceDetails = (
  { sources, capped, low, under }: Expectation,
  nowMs: number,
): string[] => [
  ...sources.map((source) => detail(source, nowMs)),
  ...(low === null && !under ? ['What providers really ask is not known.'] : []),
  ...(capped
    ? ['Providers ask more as well, but the SDL pays no more than the higher figure.']
    : []),
];
