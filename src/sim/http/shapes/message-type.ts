import type { TimelineView } from '#sim/engine/reads.ts';

const TYPES: Readonly<Record<TimelineView['kind'], string>> = {
  created: 'MsgCreateDeployment',
  bid: 'MsgCreateBid',
  lease: 'MsgCreateLease',
  manifest: 'ManifestReceived',
  updated: 'MsgUpdateDeployment',
  deposit: 'MsgAccountDeposit',
  withdrawn: 'MsgWithdrawLease',
  'lease-closed': 'MsgCloseBid',
  closed: 'MsgCloseDeployment',
};

/** The chain's message behind an event of a deployment. */
export const messageType = (kind: TimelineView['kind']): string => TYPES[kind];
