import type { Expectation } from '#domain/pricing/facts.ts';
import { sourceLine } from '#domain/pricing/source-words.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { cx } from '#ui/cx.ts';
import { Status } from '#ui/feedback/badge.tsx';
import { Panel } from '#ui/page.tsx';
import { ExpectedPrice } from './expected-price.tsx';
import { marketText } from './price-range.tsx';
import { Providers } from './providers.tsx';
import { Unread } from './unread.tsx';
import type { ExpectedPrices } from './use-expected-prices.ts';

type GroupProps = {
  group: GroupSummary;
  expectation: Expectation;
  prices: ExpectedPrices;
  /** Where all prices come from, said already above. */
  said?: string;
};

/** Price and providers of one group, and what the market asks where the SDL pays less. */
function Group({ group, expectation, prices: { terms, pending }, said }: GroupProps) {
  const { under } = expectation;
  return (
    <>
      <ExpectedPrice {...{ expectation, terms, pending, said }} />
      <Providers group={group} />
      {under && !pending ? (
        <Status tone="warn" className="text-sm">
          Under the market: providers are expected to ask {marketText(under, terms)}.
        </Status>
      ) : null}
    </>
  );
}

/** All groups together, then each. */
function Several({ groups, prices }: { groups: readonly GroupSummary[]; prices: ExpectedPrices }) {
  const { each, total, terms, pending } = prices;
  return (
    <>
      <ExpectedPrice expectation={total} {...{ terms, pending }} />
      {groups.map((group, at) => (
        <section
          key={group.gseq}
          aria-label={`Group ${group.gseq}`}
          className="grid gap-1.5 border-t border-line pt-2.5"
        >
          <h3 className="font-semibold wrap-anywhere">
            {group.gseq} · {group.name}
          </h3>
          <Group expectation={each[at] ?? total} said={sourceLine(total)} {...{ group, prices }} />
        </section>
      ))}
    </>
  );
}

type WhatToExpectProps = {
  groups: readonly GroupSummary[];
  /** The text has changed since and is not valid now. */
  outdated: boolean;
  prices: ExpectedPrices;
};

/** What the groups may cost and how many providers can run them, before anything is sent. */
export function WhatToExpect({ groups, outdated, prices }: WhatToExpectProps) {
  const [only, another] = groups;
  return (
    <Panel title="What to expect" meta={outdated ? 'as last valid' : undefined}>
      {only ? (
        <div className={cx('grid grid-cols-1 gap-2.5', outdated && 'opacity-70')}>
          {another ? (
            <Several {...{ groups, prices }} />
          ) : (
            <Group group={only} expectation={prices.each[0] ?? prices.total} prices={prices} />
          )}
          {prices.readAgain ? (
            <Unread onRetry={prices.readAgain}>GPU prices on the market could not be read.</Unread>
          ) : null}
        </div>
      ) : (
        <p className="text-fg-3">Price and providers show here once the SDL is valid.</p>
      )}
    </Panel>
  );
}
