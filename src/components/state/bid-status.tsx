import { Status, type Tone } from '#ui/feedback/badge.tsx';

const STATES: ReadonlyMap<string, { tone: Tone; text: string }> = new Map([
  ['open', { tone: 'ok', text: 'open' }],
  ['active', { tone: 'accent', text: 'leased' }],
  ['lost', { tone: 'idle', text: 'another bid was taken' }],
  ['closed', { tone: 'idle', text: 'withdrawn by its provider' }],
]);

/** The state of a bid, in a mark and a word; a state that is not known is shown as the chain names it. */
export function BidStatus({ state }: { state: string }) {
  const { tone, text } = STATES.get(state) ?? { tone: 'info', text: state };
  return <Status tone={tone}>{text}</Status>;
}
