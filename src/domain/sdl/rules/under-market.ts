import { linesOf } from '#domain/sdl/read/lines.ts';
import { pointer } from '#domain/sdl/read/path.ts';
import { placesOf } from '#domain/sdl/read/places.ts';
import type { SdlProblem } from '#domain/sdl/types.ts';

/** A group whose maximum price is under what anybody is expected to ask. */
export type UnderMarketGroup = {
  placement: string;
  /** Profiles that are deployed to it. */
  profiles: readonly string[];
  /** What it pays, and what is asked, in plain words. */
  words: string;
  /** An amount that would do; null where the author must weigh several. */
  enough: string | null;
};

/** Advice at the prices of groups that are unlikely to get bids. */
export function adviseOnPrices(text: string, groups: readonly UnderMarketGroup[]): SdlProblem[] {
  if (groups.length === 0) return [];
  const places = placesOf(text);
  const lines = linesOf(text);
  return groups.map(({ placement, profiles, words, enough }): SdlProblem => {
    const pricing = ['profiles', 'placement', placement, 'pricing'];
    const [profile, another] = profiles;
    const path =
      profile !== undefined && another === undefined ? [...pricing, profile, 'amount'] : pricing;
    return {
      severity: 'advice',
      code: 'price-under-market',
      message: words,
      pointer: pointer(path),
      range: lines.range(...places(path, 'value')),
      ...(enough !== null && { about: enough }),
    };
  });
}
