/** What an edition allows and defaults to. */
export type Rules = {
  /** Whether a create must name its deposit; else `defaultDepositUsd` is taken. */
  depositRequired: boolean;
  defaultDepositUsd: string;
  /** Least deposits in dollars, as the API itself checks them; null where only the chain does. */
  minCreateUsd: string | null;
  minDepositUsd: string | null;
  /** Which deployments the list has, how many without a limit (null: all), and what `total` counts. */
  list: { states: 'all' | 'active'; defaultLimit: number | null; total: 'all' | 'page' };
  /** Whether the list says `hasMore`. */
  hasMore: boolean;
  /** PATCH of a missing settings row, and POST of one that is there. */
  patchMissing: 'refuse' | 'create';
  postExisting: 409 | 500;
  /** Status for credits that do not reach. */
  noCredits: 400 | 402;
  /** Status for a provider that does not answer, and whether its own 4xx is handed on. */
  providerSilent: 500 | 503;
  passesProviderStatus: boolean;
  /** Whether settings exist for numbers that are no deployment's, and POST may leave its flag out. */
  looseSettings: boolean;
  /** Whether certificates are given out, or refused. */
  certificates: boolean;
  /** Whether an update is sent to the providers of closed leases too. */
  updatesClosedLeases: boolean;
  /** Whether another deployment's leases may stand under a row, as concurrent reads returned. */
  misplacedLeases: boolean;
};
