import { DENOM } from './denom.ts';
import type { Spelling } from '#sim/http/dialects/spelling.ts';
import type { Amount, Escrow } from '#sim/engine/state.ts';

const coin = (spelling: Spelling, amount: Amount) => ({
  denom: DENOM,
  amount: spelling.amount(amount),
});

/** An escrow account of a deployment (`scope` "deployment", `xid` "owner/dseq"). */
export function escrowShape(
  spelling: Spelling,
  at: { owner: string; granter: string; dseq: string },
  escrow: Escrow,
) {
  return {
    id: { scope: 'deployment', xid: `${at.owner}/${at.dseq}` },
    state: {
      owner: at.owner,
      state: escrow.state,
      transferred: escrow.transferred === '0' ? [] : [coin(spelling, escrow.transferred)],
      settled_at: String(escrow.settledAt),
      funds: [coin(spelling, escrow.funds)],
      deposits: escrow.deposits.map(({ height, source, balance }) => ({
        owner: source === 'grant' ? at.granter : at.owner,
        height: String(height),
        source,
        balance: coin(spelling, balance),
      })),
    },
  };
}

/** µact that a provider puts down for a bid, given back when the bid ends (chain market params). */
const BID_DEPOSIT = '500000';

/** The escrow account of a bid: the provider's own deposit. */
export function bidEscrowShape(
  spelling: Spelling,
  bid: { xid: string; provider: string; open: boolean; height: number },
) {
  const balance = coin(spelling, BID_DEPOSIT);
  const height = String(bid.height);
  return {
    id: { scope: 'bid', xid: bid.xid },
    state: {
      owner: bid.provider,
      state: bid.open ? 'open' : 'closed',
      transferred: [],
      settled_at: height,
      funds: bid.open ? [balance] : [coin(spelling, '0')],
      deposits: bid.open ? [{ owner: bid.provider, height, source: 'balance', balance }] : [],
    },
  };
}
