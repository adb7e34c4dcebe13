import { useMemo, useState } from 'react';
import type { Bid } from '#api/contract/bids.ts';
import type { Provider } from '#api/contract/providers.ts';
import { bidKey } from '#domain/bids/facts.ts';
import { gpuCount } from '#domain/bids/gpu.ts';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import { Button } from '#ui/button.tsx';
import { Table, TableScroll } from '#ui/data/table.tsx';
import { bidRows } from './bid-rows.ts';
import { BidTableRow, type OnChoose } from './bid-table-row.tsx';
import { BID_COLUMNS } from './columns.tsx';

/** So many of the best bids are drawn at once; hundreds in each of several groups would stall the page. */
const DRAWN = 60;

type BidTableProps = {
  gseq: number;
  bids: readonly Bid[];
  chosen: Bid | null;
  /** By address; null where the server does not list them: the table does without. */
  providers: ReadonlyMap<string, Provider> | null;
  locked: string | null;
  onChoose: OnChoose;
};

/** The bids of a group, cheapest first; those that are over stand struck out at the end. */
export function BidTable({ gseq, bids, chosen, providers, locked, onChoose }: BidTableProps) {
  const terms = useMoneyTerms(holdsAkt(bids.map(({ bid }) => bid.price)));
  const rows = useMemo(() => bidRows(bids, terms), [bids, terms]);
  const [all, setAll] = useState(false);
  const gpu = bids.some((bid) => gpuCount(bid) > 0);
  const providersKnown = providers !== null;
  const columns = useMemo(
    () => BID_COLUMNS.filter(({ shown }) => shown?.({ providersKnown, gpu }) ?? true),
    [providersKnown, gpu],
  );
  const chosenKey = chosen && bidKey(chosen);
  const drawn = all ? rows : rows.filter(({ key }, at) => at < DRAWN || key === chosenKey);
  return (
    <TableScroll label={`Group ${gseq}, scrolls sideways`} className="bids-scroll">
      <Table aria-label={`Bids for group ${gseq}`} className="bids-table">
        <thead>
          <tr>
            {columns.map(({ id, head, numeric }) => (
              <th
                key={id}
                scope="col"
                data-column={id}
                className={numeric ? 'ui-num' : undefined}
                aria-sort={id === 'hour' ? 'ascending' : undefined}
              >
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Choice</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <BidTableRow
              key={row.key}
              row={row}
              columns={columns}
              provider={providers?.get(row.bid.bid.id.provider) ?? null}
              terms={terms}
              chosen={row.key === chosenKey}
              locked={locked}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </Table>
      {drawn.length < rows.length ? (
        <p className="border-t border-line p-2 text-center">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {rows.length} bids
          </Button>
        </p>
      ) : null}
    </TableScroll>
  );
}
