import { useSession } from '#api/queries/session.tsx';
import { useCreditsUsd } from '#components/money/use-credits.ts';
import type { DepositLimits } from '#domain/money/deposit-input.ts';
import { useMinimumDeposit, type DepositOccasion } from '#store/minimum-deposit.ts';

/** The least and the most that can be deposited now, in dollars, as far as they are known. */
export function useDepositLimits(occasion: DepositOccasion): DepositLimits {
  const { connection } = useSession();
  return { minimum: useMinimumDeposit(connection.id, occasion), credits: useCreditsUsd() };
}
