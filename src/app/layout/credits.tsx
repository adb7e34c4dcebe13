import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import { formatRaw, formatUsd } from '#domain/money/format.ts';
import { microToUsd } from '#domain/money/usd.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';

/** Credits are counted in uact, a millionth of a dollar each. */
const DENOM = 'uact';

/** What can still be spent, where the server tells it. */
export function Credits() {
  const { data } = useQuery(balancesQuery(useSession()));
  const usd = data ? microToUsd(data.balance, DENOM) : null;
  if (!data || usd === null) return null;
  return (
    <Tooltip
      className="ui-pill max-sm:border-0 max-sm:px-0"
      content={`${formatRaw(data.balance, DENOM)} free, ${formatRaw(data.deployments, DENOM)} in escrow`}
    >
      <span className="max-lg:sr-only">Credits </span>
      <b className="font-semibold text-fg">{formatUsd(usd, { style: 'balance' })}</b>
    </Tooltip>
  );
}
