import type { RouteContext } from '#sim/http/route.ts';
import { DENOM } from '#sim/http/shapes/denom.ts';

const MICRO = 1_000_000;

/** Micro-units as a JSON number: these endpoints never write decimals as text. */
const number = (micro: string): number => Number(micro);

export function readUser({ world }: RouteContext) {
  const { userId } = world.engine;
  return {
    id: userId,
    userId: `sim|${userId}`,
    username: 'operator',
    email: 'operator@example.com',
    emailVerified: true,
    stripeCustomerId: null,
    bio: null,
    subscribedToNewsletter: false,
  };
}

export function listWallets({ world }: RouteContext) {
  const { engine } = world;
  return [
    {
      id: 1,
      userId: engine.userId,
      creditAmount: number(engine.balances().laggedCredits) / MICRO,
      address: engine.owner,
      denom: DENOM,
      isTrialing: false,
      topUpMinAmountUsd: 20,
      createdAt: new Date(engine.genesisMs).toISOString(),
    },
  ];
}

/** Credits behind the server's cache: a change shows some seconds later. */
export function readBalances({ world }: RouteContext) {
  const { laggedCredits, deployments } = world.engine.balances();
  const balance = number(laggedCredits);
  const held = number(deployments);
  return { balance, deployments: held, total: balance + held };
}

export function readFundingConfig() {
  return { targetRunwayHours: 48, balanceHeadroomUsd: 5, defaultDepositUsd: 0.5 };
}
