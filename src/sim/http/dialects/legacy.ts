import { microToDollars } from './amounts.ts';
import type { Dialect } from './dialect.ts';
import { referenceError } from './error-bodies.ts';

/** The older reference ("Complete reference for all Managed Wallet API endpoints"). */
export const legacy: Dialect = {
  name: 'legacy',
  lacks: new Set(['readSettings', 'createSettings', 'updateSettings']),
  error: referenceError,
  rules: {
    depositRequired: true,
    defaultDepositUsd: '5',
    minCreateUsd: '5',
    minDepositUsd: '0.5',
    list: { states: 'all', defaultLimit: 10, total: 'all' },
    hasMore: false,
    patchMissing: 'refuse',
    postExisting: 409,
    noCredits: 400,
    providerSilent: 500,
    passesProviderStatus: false,
    looseSettings: false,
    certificates: true,
    updatesClosedLeases: false,
    misplacedLeases: false,
  },
  spelling: {
    amount: (plain) => plain,
    notClosed: '',
    leases: 'all',
    leaseReason: 'closed',
    rowStatus: true,
    bseq: () => 0,
    emptyStatus: 'empty',
    bidCertificate: true,
    offerExtras: false,
    signTx: 'none',
    topUpEstimate: microToDollars,
    settingsClosed: false,
  },
};
