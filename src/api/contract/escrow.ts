import * as v from 'valibot';
import { coin, heightOrZero, list, open, textOr } from './primitives.ts';

const deposit = open({
  owner: textOr(''),
  height: heightOrZero,
  source: textOr(''),
  balance: coin,
});

/** `funds` is a snapshot taken at height `settled_at`; amounts are micro-units and may be negative. */
export const escrowAccount = open({
  id: v.nullish(open({ scope: textOr(''), xid: textOr('') }), () => ({ scope: '', xid: '' })),
  state: open({
    owner: textOr(''),
    state: textOr('open'),
    transferred: list(coin),
    settled_at: heightOrZero,
    funds: list(coin),
    deposits: list(deposit),
  }),
});

export const EMPTY_ESCROW: EscrowAccount = {
  id: { scope: '', xid: '' },
  state: { owner: '', state: '', transferred: [], settled_at: '0', funds: [], deposits: [] },
};

export type EscrowAccount = v.InferOutput<typeof escrowAccount>;
export type EscrowDeposit = v.InferOutput<typeof deposit>;
