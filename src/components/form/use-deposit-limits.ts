import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import { microToUsd } from '#domain/money/usd.ts';
import { useMinimumDeposit, type DepositOccasion } from '#store/minimum-deposit.ts';

/** The least and the most that can be deposited now, in dollars, as far as they are known. */
export function useDepositLimits(occasion: DepositOccasion): DepositLimits {
  const session = useSession();
  const minimum = useMinimumDeposit(session.connection.id, occasion);
  const { data } = useQuery(balancesQuery(session));
  return { minimum, credits: data ? microToUsd(data.balance, 'uact') : null };
}
