/** How an edition spells the objects that all editions answer with. */
export type Spelling = {
  /** A decimal string as this edition writes amounts. */
  amount(plain: string): string;
  /** `closed_on` of an open lease. */
  notClosed: '' | '0';
  /** Which of a deployment's leases are shown. */
  leases: 'open' | 'all';
  /** When `reason` is on a lease: never, once it is closed, always. */
  leaseReason: 'never' | 'closed' | 'always';
  /** Whether the rows of a list carry the providers' status. */
  rowStatus: boolean;
  /** `bseq` of a bid or lease, from the height of the bid. */
  bseq(bidHeight: number): number;
  /** Empty lists and maps of a provider's status: as they are, or null as Go writes them. */
  emptyStatus: 'empty' | 'null';
  /** Whether bids say `isCertificateRequired`. */
  bidCertificate: boolean;
  /** Whether a resource unit of an offer carries its `id`, and an offer its `prices`. */
  offerExtras: boolean;
  /** Whether a create answers with the transaction, and with the hash under its older name too. */
  signTx: 'none' | 'plain' | 'doubled';
  /** `estimatedTopUpAmount`, from whole µact. */
  topUpEstimate(micro: string): number;
  /** Whether settings say that their deployment is closed. */
  settingsClosed: boolean;
};
