import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { completeSdl, fixesOfAll, formatSdl, hoverSdl, NO_MARKET } from '#domain/sdl/language.ts';
import { largeSdl } from './large-sdl.fixture.ts';

const SMALL = largeSdl(21);
const LARGE = largeSdl(84);

/** The least of several runs, in milliseconds: the one that the machine disturbed least. */
function time(work: () => unknown): number {
  const runs = Array.from({ length: 7 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...runs);
}

const offsetOf = (text: string): number => text.lastIndexOf('profile: svc') + 'profile: svc'.length;

/** What runs while somebody types, each on a text as it stands. */
const WORK: [what: string, run: (text: string) => unknown][] = [
  ['the check with its problems', checkSdl],
  ['completion', (text) => completeSdl(text, offsetOf(text), NO_MARKET)],
  ['hover', (text) => hoverSdl(text, offsetOf(text), NO_MARKET)],
  ['fixes of all problems', (text) => fixesOfAll(text, checkSdl(text).problems)],
  ['formatting', formatSdl],
];

describe('an SDL of 2,000 lines', () => {
  it('is as long as it says, and has a problem in every profile', () => {
    expect(LARGE.split('\n').length).toBeGreaterThan(2000);
    expect(checkSdl(LARGE).problems.length).toBeGreaterThanOrEqual(84);
  });

  // Four times the text may take a little more than four times as long, not sixteen times.
  it.each(WORK)('takes %s no longer than its length is worth', (_, run) => {
    run(LARGE);
    expect(time(() => run(LARGE))).toBeLessThan(10 * time(() => run(SMALL)) + 5);
  });

  it('offers every profile', () => {
    const found = completeSdl(LARGE, offsetOf(LARGE), NO_MARKET);
    expect(found.map(({ label }) => label)).toHaveLength(84);
  });
});
