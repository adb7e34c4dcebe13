import { queryOptions } from '@tanstack/react-query';
import {
  listWallets,
  readBalances,
  readFundingConfig,
  readUser,
  type User,
  type Wallet,
} from '#api/contract/wallet.ts';
import { keys } from '#api/client/keys.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

const MINUTE = 60_000;

/** Credits, in escrow and both together, in micro-units; null where the server does not tell. */
export const balancesQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.balances,
    queryFn: ({ signal }) => askWider(session, readBalances, { signal }),
    refetchInterval: MINUTE / 2,
  });

export type Account = { user: User; wallets: Wallet[] };

async function loadAccount(session: Session): Promise<Account | null> {
  const user = await askWider(session, readUser, {});
  if (!user) return null;
  const wallets = await askWider(session, listWallets, { query: { userId: user.id } });
  const address = wallets?.find((wallet) => wallet.address)?.address;
  if (address) session.learnOwner(address);
  return { user, wallets: wallets ?? [] };
}

/** The user behind the key with its wallets, which also tells the owner; null where not told. */
export const walletsQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.wallets,
    queryFn: () => loadAccount(session),
    staleTime: 5 * MINUTE,
  });

/** What the platform deposits by itself; null on servers that leave it to the operator. */
export const fundingConfigQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.fundingConfig,
    queryFn: ({ signal }) => askWider(session, readFundingConfig, { signal }),
    staleTime: Infinity,
  });
