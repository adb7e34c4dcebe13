import { startClock } from './clock.ts';
import { addressOf } from '#sim/market/address.ts';
import { uuidOf } from './identity.ts';
import { pick } from './random.ts';
import type { WorldParams, WorldState } from './state.ts';

export const STANDARD_PARAMS: WorldParams = {
  minDeposit: '500000',
  maxBidsPerOrder: 20,
  bidLife: 50,
  manifestWait: 50,
  withdrawEvery: 14_169,
  capacityFactor: 1,
  extraProviders: 0,
  silentMarket: false,
};

export type Genesis = {
  name: string;
  seed: string;
  scenario: string;
  genesisMs: number;
  params: WorldParams;
};

/** A world before anything has happened in it: no credits, no deployments. */
export function genesisState({ name, seed, scenario, genesisMs, params }: Genesis): WorldState {
  const origin = `${name}/${seed}/${genesisMs}`;
  return {
    version: 1,
    name,
    seed,
    scenario,
    genesisMs,
    owner: addressOf(`owner/${origin}`),
    granter: addressOf(`granter/${seed}`),
    userId: uuidOf(`user/${origin}`),
    clock: startClock(genesisMs, 18_000_000 + pick(0, 400_000, 'height', seed)),
    params,
    txCount: 0,
    credits: '0',
    lagged: [],
    ledger: [],
    tasks: [],
    taskCount: 0,
    specs: {},
    deployments: [],
    settings: [],
    certificates: [],
    online: {},
  };
}
