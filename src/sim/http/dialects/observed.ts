import { dec18 } from '#sim/engine/units.ts';
import type { Dialect } from './dialect.ts';
import { serverError } from './error-bodies.ts';

/**
 * The server as its source has it (akash-network/console `apps/api/src` at d84c9e93d): chain
 * decimals, class names for errors, a list of active deployments that counts its own page.
 */
export const observed: Dialect = {
  name: 'observed',
  lacks: new Set(),
  error: serverError,
  rules: {
    depositRequired: false,
    defaultDepositUsd: '0.5',
    minCreateUsd: null,
    minDepositUsd: null,
    list: { states: 'active', defaultLimit: null, total: 'page' },
    hasMore: true,
    patchMissing: 'create',
    postExisting: 500,
    noCredits: 402,
    providerSilent: 503,
    passesProviderStatus: true,
    looseSettings: true,
    certificates: false,
    updatesClosedLeases: true,
    misplacedLeases: true,
  },
  spelling: {
    amount: dec18,
    notClosed: '0',
    leases: 'all',
    leaseReason: 'always',
    rowStatus: false,
    bseq: () => 0,
    emptyStatus: 'null',
    bidCertificate: false,
    offerExtras: true,
    signTx: 'doubled',
    topUpEstimate: Number,
    settingsClosed: true,
  },
};
