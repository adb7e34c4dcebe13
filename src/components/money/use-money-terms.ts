import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { marketQuery } from '#api/queries/market.ts';
import { useSession } from '#api/queries/session.tsx';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { denomKind, type Coin } from '#domain/money/denom.ts';
import { usePreferences } from '#store/preferences.ts';

/** True where coins cannot be read in dollars without the price of AKT. */
export const holdsAkt = (coins: readonly Coin[]): boolean =>
  coins.some(({ denom }) => denomKind(denom) === 'uakt');

/**
 * The currency to draw money in and the market price of AKT. The market is asked only where some
 * amount is in AKT (`akt`) or the operator reads in AKT.
 */
export function useMoneyTerms(akt: boolean): MoneyTerms {
  const { currency } = usePreferences();
  const enabled = akt || currency.kind === 'akt';
  const { data: market } = useQuery({ ...marketQuery(useSession()), enabled });
  const aktUsd = market?.price ?? null;
  return useMemo(() => ({ currency, aktUsd }), [currency, aktUsd]);
}
