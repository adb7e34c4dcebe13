import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { CREDIT_DENOM } from '#domain/money/denom.ts';
import { microToUsd } from '#domain/money/usd.ts';

/** Credits in dollars; null where the server does not tell them, and while they are being read. */
export function useCreditsUsd(): Amount | null {
  const { data } = useQuery(balancesQuery(useSession()));
  return data ? microToUsd(data.balance, CREDIT_DENOM) : null;
}
