import { depositDeployment, readDeployment } from '#api/contract/deployments.ts';
import type { EscrowAccount } from '#api/contract/escrow.ts';
import type { Finding, Handler } from '#api/journal/handler.ts';
import { wireUsd } from '#api/journal/wire-usd.ts';
import { dec, plain } from '#domain/money/decimal.ts';
import type { DepositEntry, Total } from '#store/journal-schema.ts';
import { learnMinimumDeposit } from '#store/minimum-deposit.ts';

const WORKING_MS = 60_000;

/**
 * Funds and transfers together, by denom. Settling moves money from one to the other and so leaves
 * this sum alone; only a deposit raises it and only closing lowers it.
 */
export function totalsOf({ state }: EscrowAccount): Total[] {
  const totals = new Map<string, string>();
  for (const { denom, amount } of [...state.funds, ...state.transferred]) {
    totals.set(denom, plain(dec(totals.get(denom) ?? '0').plus(dec(amount))));
  }
  return [...totals].map(([denom, amount]) => ({ denom, amount }));
}

/** How much each total changed, without those that did not. Micro-units. */
export function changes(before: readonly Total[], after: readonly Total[]): Total[] {
  const denoms = new Set([...before, ...after].map(({ denom }) => denom));
  const of = (totals: readonly Total[], denom: string) =>
    dec(totals.find((total) => total.denom === denom)?.amount ?? '0');
  return [...denoms]
    .map((denom) => ({ denom, amount: plain(of(after, denom).minus(of(before, denom))) }))
    .filter(({ amount }) => amount !== '0');
}

const words = (totals: Total[]): string =>
  totals.map(({ denom, amount }) => `${amount} ${denom}`).join(', ');

/** Judges what an escrow account shows of a deposit. */
function judgeDeposit(entry: DepositEntry, escrow: EscrowAccount): Finding<DepositEntry> {
  const totals = totalsOf(escrow);
  const changed = changes(entry.before.totals, totals);
  const rows = escrow.state.deposits.length - entry.before.deposits;
  if (changed.length === 0 && rows <= 0) {
    const lines = ['Funds and transfers together are as they were; no deposit was added.'];
    return { kind: 'no-effect', lines };
  }
  const [only, ...more] = changed;
  if (only && more.length === 0 && dec(only.amount).eq(dec(entry.asked.amount))) {
    const lines = [`Funds and transfers together rose by exactly ${words([only])}.`];
    return { kind: 'effect', facts: { reply: { totals } }, lines };
  }
  return {
    kind: 'ambiguous',
    lines: [
      `Asked for ${entry.asked.amount} ${entry.asked.denom}; funds and transfers together changed by ${words(changed) || 'nothing'}.`,
      `There are ${Math.abs(rows)} ${rows < 0 ? 'fewer' : 'more'} deposits than before.`,
      'Another deposit, auto top-up or closing may have come in between.',
    ],
  };
}

export const depositHandler: Handler<DepositEntry> = {
  async prepare(entry, { session }) {
    const data = { dseq: entry.dseq ?? '', deposit: wireUsd(entry.asked.usd) };
    return async () => {
      const call = { body: { data }, requestId: entry.id };
      const reply = await session.client.call(depositDeployment, call);
      const totals = totalsOf(reply.escrow_account);
      return changes(entry.before.totals, totals).length > 0
        ? { facts: { reply: { totals } } }
        : { doubt: 'The server said yes, but the escrow account is as it was.' };
    };
  },
  async look(entry, { session, signal }) {
    const params = { dseq: entry.dseq ?? '' };
    const { escrow_account } = await session.client.call(readDeployment, { params, signal });
    return judgeDeposit(entry, escrow_account);
  },
  refusalNeedsLook: false,
  learn({ connectionId }, { message, issues }) {
    const texts = [message, ...issues.map((issue) => `${issue.path}: ${issue.message}`)];
    for (const text of texts) learnMinimumDeposit(connectionId, 'add', text);
  },
  workingMs: () => WORKING_MS,
  finish: async () => undefined,
};
