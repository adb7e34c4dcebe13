import { describe, expect, it } from 'vitest';
import { fixesOf } from '#domain/sdl/fixes/fixes.ts';
import { applied } from '#domain/sdl/fixes/spec-fixes.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { adviseOnPrices } from './under-market.ts';

const group = {
  placement: 'anywhere',
  profiles: ['web'],
  words: 'It pays little.',
  enough: '5000',
};

describe('advice on prices', () => {
  it('stands at the amount, as advice', () => {
    expect(adviseOnPrices(WEB, [group])).toMatchObject([
      {
        severity: 'advice',
        message: 'It pays little.',
        pointer: '/profiles/placement/anywhere/pricing/web/amount',
        range: { startLine: 35, startColumn: 19, endLine: 35, endColumn: 23 },
      },
    ]);
    expect(WEB.split('\n')[34]).toBe('          amount: 1000');
  });

  it('stands at the prices where there are several', () => {
    const [problem] = adviseOnPrices(TWO_GROUPS, [
      { placement: 'west', profiles: ['small', 'front'], words: 'Low.', enough: null },
    ]);
    expect(problem?.pointer).toBe('/profiles/placement/west/pricing');
    expect(fixesOf(TWO_GROUPS, problem!)).toEqual([]);
  });

  it('is solved by an amount that would do', () => {
    const [problem] = adviseOnPrices(WEB, [group]);
    const [fix] = fixesOf(WEB, problem!);
    expect(fix?.title).toBe('Raise amount to 5000');
    expect(applied(WEB, fix!)).toBe(edited(WEB, 'amount: 1000', 'amount: 5000'));
  });

  it('is silent where nothing is under the market', () => {
    expect(adviseOnPrices(WEB, [])).toEqual([]);
  });
});
