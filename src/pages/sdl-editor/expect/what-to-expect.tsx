import { underMarketWords } from '#domain/pricing/under-words.ts';
import type { Expectation } from '#domain/pricing/facts.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { cx } from '#ui/cx.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { Panel } from '#ui/page.tsx';
import { ExpectedPrice } from './expected-price.tsx';
import { Providers } from './providers.tsx';
import { Unread } from './unread.tsx';
import type { ExpectedPrices } from './use-expected-prices.ts';

type GroupProps = { group: GroupSummary; expectation: Expectation; prices: ExpectedPrices };

/** Price and providers of one group, and what is doubtful about its maximum price. */
function Group({ group, expectation, prices: { terms, pending } }: GroupProps) {
  const { under } = expectation;
  return (
    <>
      <ExpectedPrice {...{ expectation, terms, pending }} />
      <Providers group={group} />
      {under && !pending ? (
        <Callout tone="warn" title="The maximum price is under the market">
          {underMarketWords(group, under, terms)}
        </Callout>
      ) : null}
    </>
  );
}

/** All groups together, then each in a frame of its own. */
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
          <Group expectation={each[at] ?? total} {...{ group, prices }} />
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
