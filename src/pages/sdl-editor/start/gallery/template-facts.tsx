import type { GroupSummary, SdlCheck } from '#domain/sdl/types.ts';
import { sourceLine } from '#domain/pricing/source-words.ts';
import { PriceRange } from '#pages/sdl-editor/expect/price-range.tsx';
import { useExpectedPrices } from '#pages/sdl-editor/expect/use-expected-prices.ts';
import { countWords, totalsWords } from '#pages/sdl-editor/summary/group-words.ts';
import { totalsOfGroups } from '#pages/sdl-editor/summary/totals-of-groups.ts';
import { Badge } from '#ui/feedback/badge.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';

function Price({ groups }: { groups: readonly GroupSummary[] }) {
  const { total, terms, pending } = useExpectedPrices(groups);
  if (pending) return <Skeleton width="10rem" />;
  return (
    <p>
      <PriceRange expectation={total} terms={terms} per="month" />{' '}
      <span className="text-xs text-fg-3">{sourceLine(total)}</span>
    </p>
  );
}

/** What a template asks for and what that may cost a month. */
export function TemplateFacts({ check }: { check: SdlCheck | null }) {
  if (!check) {
    return (
      <div className="grid gap-1.5">
        <Skeleton width="16rem" />
        <Skeleton width="10rem" />
      </div>
    );
  }
  const groups = check.manifest?.groups ?? [];
  if (groups.length === 0) {
    return <p className="text-warn">The Console API refuses this text as it stands.</p>;
  }
  const totals = totalsOfGroups(groups);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        {totalsWords(totals).map((words, at) => (
          <Badge key={words} tone={at === 0 && totals.gpu > 0 ? 'violet' : undefined}>
            {words}
          </Badge>
        ))}
        <span className="text-xs text-fg-3">
          {groups.length > 1 ? `${groups.length} groups, ` : ''}
          {countWords(groups)}
        </span>
      </div>
      <Price groups={groups} />
    </div>
  );
}
