import { referenceError } from './error-bodies.ts';
import type { Dialect } from './dialect.ts';
import { microToDollars } from './amounts.ts';

/** The newer reference ("API Reference", Console Managed Wallet API), to the letter. */
export const documented: Dialect = {
  name: 'documented',
  lacks: new Set(['createCertificate']),
  error: referenceError,
  rules: {
    depositRequired: true,
    defaultDepositUsd: '0.5',
    minCreateUsd: '0.5',
    minDepositUsd: '0.5',
    list: { states: 'all', defaultLimit: 1000, total: 'all' },
    hasMore: true,
    patchMissing: 'refuse',
    postExisting: 409,
    noCredits: 400,
    providerSilent: 500,
    passesProviderStatus: false,
    looseSettings: false,
    certificates: false,
    updatesClosedLeases: false,
    misplacedLeases: false,
  },
  spelling: {
    amount: (plain) => plain,
    notClosed: '',
    leases: 'open',
    leaseReason: 'never',
    rowStatus: false,
    bseq: (bidHeight) => bidHeight,
    emptyStatus: 'empty',
    bidCertificate: false,
    offerExtras: false,
    signTx: 'plain',
    topUpEstimate: microToDollars,
    settingsClosed: false,
  },
};
