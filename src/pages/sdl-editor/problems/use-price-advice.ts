import { useMemo } from 'react';
import { enoughAmount, underMarketWords } from '#domain/pricing/under-words.ts';
import { adviseOnPrices } from '#domain/sdl/rules/under-market.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import type { ExpectedPrices } from '#pages/sdl-editor/expect/use-expected-prices.ts';
import type { Checked } from './use-sdl-check.ts';

/** The check with one more piece of advice for each group that pays less than anybody is expected to ask. */
export function usePriceAdvice(
  checked: Checked,
  groups: readonly GroupSummary[],
  { each, terms, pending }: Pick<ExpectedPrices, 'each' | 'terms' | 'pending'>,
): Checked {
  return useMemo(() => {
    const known = checked.check?.manifest?.groups;
    if (pending || checked.status !== 'checked' || known !== groups) return checked;
    const under = groups.flatMap((group, index) => {
      const found = each[index]?.under;
      if (!found) return [];
      return [
        {
          placement: group.name,
          profiles: [...new Set(group.services.map(({ profile }) => profile))],
          words: underMarketWords(group, found, terms),
          enough: enoughAmount(group, found)?.amount ?? null,
        },
      ];
    });
    if (under.length === 0) return checked;
    const { check, text } = checked;
    const problems = [...check.problems, ...adviseOnPrices(text, under)].sort(
      (a, b) => a.range.startLine - b.range.startLine || a.range.startColumn - b.range.startColumn,
    );
    return { ...checked, check: { ...check, problems } };
  }, [checked, groups, each, terms, pending]);
}
