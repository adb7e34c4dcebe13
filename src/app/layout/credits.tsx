import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import { Money } from '#components/money/money.tsx';
import { CREDIT_DENOM } from '#domain/money/denom.ts';

/** What can still be spent, where the server tells it. */
export function Credits() {
  const { data } = useQuery(balancesQuery(useSession()));
  if (!data) return null;
  return (
    <span className="ui-pill max-sm:border-0 max-sm:px-0">
      <span className="max-lg:sr-only">Credits </span>
      <Money
        className="font-semibold text-fg"
        coins={[{ denom: CREDIT_DENOM, amount: data.balance }]}
        figure="balance"
        formula={null}
      />
    </span>
  );
}
