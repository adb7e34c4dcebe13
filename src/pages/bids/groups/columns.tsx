import type { ReactNode } from 'react';
import type { Provider } from '#api/contract/providers.ts';
import { formatUptime, providerRegion } from '#components/provider/provider-text.ts';
import { perHour } from '#domain/chain/prices.ts';
import { explainCoins, type MoneyTerms } from '#domain/money/coins-text.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import type { BidRow } from './bid-rows.ts';
import { BidTime } from './bid-time.tsx';
import { ProviderCell } from './provider-cell.tsx';

type Cell = { row: BidRow; provider: Provider | null; terms: MoneyTerms };

/** What decides which columns a group's table has. */
type TableFacts = { providersKnown: boolean; gpu: boolean };

export type BidColumn = {
  id: string;
  head: string;
  numeric?: boolean;
  /** Whether there is anything to show; without it always. */
  shown?: (facts: TableFacts) => boolean;
  cell: (cell: Cell) => ReactNode;
};

const GOOD_UPTIME = 0.99;
const POOR_UPTIME = 0.97;

function uptimeTone(share: number): string {
  if (share >= GOOD_UPTIME) return '';
  return share >= POOR_UPTIME ? 'text-warn' : 'text-bad';
}

function Uptime({ provider }: { provider: Provider | null }) {
  const share = provider?.uptime7d ?? null;
  if (share === null) return <span className="text-fg-3">–</span>;
  return <span className={uptimeTone(share)}>{formatUptime(share)}</span>;
}

/** What the bid offers: GPUs first where there are any, else CPU and memory. */
function Offer({ row: { gpus, sizes } }: { row: BidRow }) {
  const [cpu = '', memory = '', ...disk] = sizes;
  const lines =
    gpus.length > 0
      ? [gpus.join(', '), [cpu, memory, ...disk].join(' · ')]
      : [`${cpu} · ${memory}`, disk.join(' · ')];
  return (
    <>
      <div>{lines[0]}</div>
      <div className="text-xs text-fg-3">{lines[1]}</div>
    </>
  );
}

/** The price an hour, and beneath it how much dearer than the cheapest. */
function HourPrice({ row, terms }: { row: BidRow; terms: MoneyTerms }) {
  const { denom, amount } = row.bid.bid.price;
  const lines = [
    ...explainCoins([{ denom, amount: perHour(amount) }], terms),
    `${amount} ${denom} per block × 3,600 s ÷ 6.098 s`,
  ];
  const detail = (
    <span className="grid gap-0.5">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
  return (
    <>
      <Tooltip content={detail}>
        <span className="font-semibold">{row.hourly}</span>
      </Tooltip>
      {row.delta === null ? null : <div className="text-xs text-fg-3">{row.delta}</div>}
    </>
  );
}

/** The columns of a group's table, in order. */
export const BID_COLUMNS: readonly BidColumn[] = [
  {
    id: 'provider',
    head: 'Provider',
    cell: ({ row, provider }) => (
      <ProviderCell address={row.bid.bid.id.provider} provider={provider} />
    ),
  },
  {
    id: 'region',
    head: 'Region',
    shown: ({ providersKnown }) => providersKnown,
    cell: ({ provider }) => providerRegion(provider) ?? <span className="text-fg-3">–</span>,
  },
  {
    id: 'uptime',
    head: 'Uptime 7\u00a0d',
    numeric: true,
    shown: ({ providersKnown }) => providersKnown,
    cell: ({ provider }) => <Uptime provider={provider} />,
  },
  { id: 'offer', head: 'Offered', cell: ({ row }) => <Offer row={row} /> },
  {
    id: 'gpu-hour',
    head: 'per GPU-hour',
    numeric: true,
    shown: ({ gpu }) => gpu,
    cell: ({ row }) => row.gpuHourly ?? <span className="text-fg-3">–</span>,
  },
  {
    id: 'hour',
    head: 'per hour\u00a0↑',
    numeric: true,
    cell: ({ row, terms }) => <HourPrice row={row} terms={terms} />,
  },
  { id: 'month', head: 'per month', numeric: true, cell: ({ row }) => row.monthly },
  { id: 'time', head: 'Expires in', cell: ({ row }) => <BidTime bid={row.bid} /> },
];
