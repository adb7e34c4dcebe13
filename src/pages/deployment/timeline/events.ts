/** A deployment's transactions as a story, newest first. */

export type ChainEvent = { txHash: string; date: string; type: string };

/** `txHashes` of events that came one after the other and are told as one; `atMs` of the latest. */
export type StoryEvent = { key: string; words: string; atMs: number | null; txHashes: string[] };

type Words = [one: string, many: (count: number) => string];

/** Message names of the chain (akash.deployment, akash.market, akash.escrow), and what providers report. */
const WORDS: ReadonlyMap<string, Words> = new Map([
  ['MsgCreateDeployment', ['Deployment created', (n) => `Deployment created in ${n} messages`]],
  ['MsgUpdateDeployment', ['SDL updated', (n) => `SDL updated ${n} times`]],
  ['MsgCloseDeployment', ['Deployment closed', (n) => `Deployment closed in ${n} messages`]],
  ['MsgDepositDeployment', ['Funds added', (n) => `Funds added ${n} times`]],
  ['MsgAccountDeposit', ['Funds added', (n) => `Funds added ${n} times`]],
  ['MsgCreateBid', ['A provider bid', (n) => `${n} bids came in`]],
  [
    'MsgCloseBid',
    ['A provider withdrew its bid or lease', (n) => `${n} bids or leases were withdrawn`],
  ],
  ['ManifestReceived', ['Provider got the manifest', (n) => `Manifest received ${n} times`]],
  ['MsgCreateLease', ['Lease created', (n) => `${n} leases created`]],
  ['MsgCloseLease', ['Lease closed', (n) => `${n} leases closed`]],
  ['MsgWithdrawLease', ['Provider was paid', (n) => `Providers were paid ${n} times`]],
]);

/** `akash.market.v1beta5.MsgCreateBid` and `/akash…` name the same as `MsgCreateBid`. */
const shortType = (type: string): string => type.replace(/^.*[./]/, '');

function wordsFor(type: string, count: number): string {
  const known = WORDS.get(type);
  if (known) return count === 1 ? known[0] : known[1](count);
  return count === 1 ? type : `${type}, ${count} times`;
}

function momentOf(date: string): number | null {
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? null : ms;
}

/** Events in any order, newest first; those of one kind that follow each other become one. */
export function storyOf(events: readonly ChainEvent[]): StoryEvent[] {
  const ordered = events.toSorted((a, b) => (momentOf(b.date) ?? 0) - (momentOf(a.date) ?? 0));
  const runs: { type: string; events: ChainEvent[] }[] = [];
  for (const event of ordered) {
    const type = shortType(event.type);
    const last = runs.at(-1);
    if (last?.type === type) last.events.push(event);
    else runs.push({ type, events: [event] });
  }
  return runs.map(({ type, events: [first, ...more] }, at) => ({
    key: `${runs.length - at} ${type}`,
    words: wordsFor(type, more.length + 1),
    atMs: first ? momentOf(first.date) : null,
    txHashes: [...new Set([first, ...more].flatMap((event) => event?.txHash || []))],
  }));
}
