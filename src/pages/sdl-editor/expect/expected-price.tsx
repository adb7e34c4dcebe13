import type { MoneyTerms } from '#domain/money/coins-text.ts';
import type { Expectation } from '#domain/pricing/facts.ts';
import { sourceLine } from '#domain/pricing/source-words.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { PriceRange, type Period } from './price-range.tsx';

type ExpectedPriceProps = {
  expectation: Expectation;
  terms: MoneyTerms;
  pending: boolean;
  /** The line about sources that stands above already and is not repeated. */
  said?: string | undefined;
};

/** What something may cost an hour and a month, and where that comes from. */
export function ExpectedPrice({ expectation, terms, pending, said }: ExpectedPriceProps) {
  const line = sourceLine(expectation);
  const range = (per: Period) =>
    pending ? <Skeleton width="8rem" /> : <PriceRange {...{ expectation, terms, per }} />;
  return (
    <div className="grid gap-1">
      <KeyValue
        pairs={[
          { label: 'Price an hour', value: range('hour') },
          { label: 'Price a month', value: range('month') },
        ]}
      />
      {line === said ? null : (
        <p className="text-xs text-fg-3">{pending ? <Skeleton width="70%" /> : line}</p>
      )}
    </div>
  );
}
