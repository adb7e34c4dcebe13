import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { escrowAccount } from './escrow.ts';
import {
  amount,
  attributes,
  coin,
  count,
  countOr,
  countOrNull,
  dseq,
  flagOr,
  heightOrZero,
  list,
  open,
  text,
  textOr,
  textOrNull,
} from './primitives.ts';
import { group } from './resources.ts';

const size = {
  cpuUnits: countOr(0),
  gpuUnits: countOr(0),
  memoryQuantity: countOr(0),
  storageQuantity: countOr(0),
};

const indexedLease = open({
  owner: textOr(''),
  provider: v.nullish(open({ address: textOr(''), hostUri: textOr('') }), null),
  dseq,
  gseq: count,
  oseq: count,
  state: text,
  price: coin,
});

/** One row of an address's deployments; CPU in thousandths of a core, memory and storage in bytes. */
const indexedDeployment = open({
  owner: textOr(''),
  dseq,
  status: text,
  createdHeight: heightOrZero,
  escrowAccount: v.nullish(escrowAccount, null),
  ...size,
  leases: list(indexedLease),
});

/** The only way to list closed deployments on servers whose own list is active only. `count` is a hint. */
export const listAddressDeployments = endpoint(
  'listAddressDeployments',
  open({ count: countOrNull, results: list(indexedDeployment) }),
);

const publicLease = open({
  gseq: count,
  oseq: count,
  provider: v.nullish(
    open({
      address: textOr(''),
      hostUri: textOr(''),
      isDeleted: flagOr(false),
      attributes,
    }),
    null,
  ),
  status: text,
  createdHeight: countOrNull,
  createdDate: textOrNull,
  closedHeight: countOrNull,
  closedDate: textOrNull,
  monthlyCostUDenom: v.nullish(amount, null),
  ...size,
});

/** A deployment's public page: its groups and the transactions that touched it. */
export const readPublicDeployment = endpoint(
  'readPublicDeployment',
  open({
    owner: text,
    dseq,
    balance: v.nullish(amount, null),
    denom: textOrNull,
    status: text,
    createdHeight: countOrNull,
    createdDate: textOrNull,
    closedHeight: countOrNull,
    closedDate: textOrNull,
    totalMonthlyCostUDenom: v.nullish(amount, null),
    leases: list(publicLease),
    events: list(open({ txHash: textOr(''), date: text, type: textOr('') })),
    other: v.nullish(open({ groups: list(group) }), () => ({ groups: [] })),
  }),
);

export type IndexedDeployment = v.InferOutput<typeof indexedDeployment>;
export type PublicDeployment = v.InferOutput<typeof readPublicDeployment.reply>;
