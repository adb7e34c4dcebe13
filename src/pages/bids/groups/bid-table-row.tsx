import { memo } from 'react';
import type { Bid } from '#api/contract/bids.ts';
import type { Provider } from '#api/contract/providers.ts';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { Button } from '#ui/button.tsx';
import type { BidRow } from './bid-rows.ts';
import type { BidColumn } from './columns.tsx';

export type OnChoose = (gseq: number, bid: Bid | null) => void;

type BidTableRowProps = {
  row: BidRow;
  columns: readonly BidColumn[];
  provider: Provider | null;
  terms: MoneyTerms;
  chosen: boolean;
  /** Why nothing can be chosen now; null where it can. */
  locked: string | null;
  onChoose: OnChoose;
};

/** One bid. Choosing a chosen one takes the choice back. */
export const BidTableRow = memo(function BidTableRow(props: BidTableRowProps) {
  const { row, columns, provider, terms, chosen, locked, onChoose } = props;
  const { gseq, provider: address } = row.bid.bid.id;
  const label = `bid-${gseq}-${address}`;
  return (
    <tr data-selected={chosen || undefined} data-over={row.over || undefined}>
      {columns.map(({ id, head, numeric, cell }) => (
        <td
          key={id}
          id={id === 'provider' ? label : undefined}
          data-column={id}
          data-label={head.replace('\u00a0↑', '')}
          className={numeric ? 'ui-num' : undefined}
          colSpan={id === 'time' && !row.live ? 2 : undefined}
        >
          {cell({ row, provider, terms })}
        </td>
      ))}
      {row.live ? (
        <td data-column="choose" className="text-right">
          <Button
            size="sm"
            variant={chosen ? 'primary' : 'default'}
            className="min-w-16"
            aria-pressed={chosen}
            aria-describedby={label}
            disabledReason={locked}
            onClick={() => onChoose(gseq, chosen ? null : row.bid)}
          >
            {chosen ? 'Chosen' : 'Choose'}
          </Button>
        </td>
      ) : null}
    </tr>
  );
});
