import type { GroupSummary } from '#domain/sdl/types.ts';
import { rangeText } from '#pages/sdl-editor/expect/price-range.tsx';
import { useExpectedPrices } from '#pages/sdl-editor/expect/use-expected-prices.ts';
import { totalsWords } from '#pages/sdl-editor/summary/group-words.ts';
import { totalsOfGroups } from '#pages/sdl-editor/summary/totals-of-groups.ts';
import { useSdlFacts } from './use-sdl-facts.ts';

/** The first figures tell templates apart: GPU, CPU, memory. */
const MOST_WORDS = 3;

function Figures({ groups }: { groups: readonly GroupSummary[] }) {
  const { total, terms, pending } = useExpectedPrices(groups);
  const size = totalsWords(totalsOfGroups(groups)).slice(0, MOST_WORDS);
  const price = pending ? [] : [rangeText({ expectation: total, terms, per: 'month' })];
  return [...size, ...price].join(' · ');
}

/** What a template asks for and may cost, in one line that is as high while it is worked out. */
export function RowFacts({ sdl }: { sdl: string }) {
  const groups = useSdlFacts(sdl)?.manifest?.groups ?? [];
  return (
    <span className="block min-h-4 text-xs tabular-nums text-fg-2">
      {groups.length > 0 ? <Figures groups={groups} /> : null}
    </span>
  );
}
