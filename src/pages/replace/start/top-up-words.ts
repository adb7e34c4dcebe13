import type { CreateForm } from './use-create-form.ts';

const WHAT = {
  on: 'The server draws on your credits before the escrow runs dry.',
  off: 'The escrow runs down, and the provider closes the lease when it is empty.',
};

/** What the chosen auto top-up does, and how it is with the old one. */
export function topUpWords({
  autoTopUp,
  oldTopUp,
}: Pick<CreateForm, 'autoTopUp' | 'oldTopUp'>): string {
  const what = autoTopUp ? WHAT.on : WHAT.off;
  if (oldTopUp === null) return `${what} Whether the old one has it is not known here.`;
  const same = oldTopUp === autoTopUp ? 'As it is' : `It is ${oldTopUp ? 'on' : 'off'}`;
  return `${what} ${same} for the old one.`;
}
