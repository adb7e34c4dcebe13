import type { AutoTopUpEntry, CreateEntry, JournalEntry } from '#store/journal-schema.ts';

/**
 * What becomes of auto top-up as it was chosen at create. The server's setting is not read here:
 * reading it can switch it on. `unknown`: this browser did not create the deployment.
 */
export type TopUpChoice =
  | { kind: 'set' | 'setting' | 'not-set'; enabled: boolean }
  | { kind: 'unknown' };

/** Reads the choice off the journal; `writes` newest first. */
export function topUpChoice(writes: readonly JournalEntry[]): TopUpChoice {
  const set = writes.find((entry): entry is AutoTopUpEntry => entry.kind === 'auto-top-up');
  if (set) {
    const { enabled } = set.asked;
    if (set.phase === 'done') return { kind: 'set', enabled };
    return { kind: set.phase === 'failed' ? 'not-set' : 'setting', enabled };
  }
  const create = writes.find((entry): entry is CreateEntry => entry.kind === 'create');
  return create ? { kind: 'setting', enabled: create.asked.autoTopUp } : { kind: 'unknown' };
}

const onOff = (enabled: boolean): string => (enabled ? 'on' : 'off');

const MEANING = {
  on: 'credits are drawn before the escrow runs dry.',
  off: 'the lease ends when the escrow is empty, unless you add funds.',
};

/** The choice as a word for the label and a sentence on what it means. */
export function topUpWords(choice: TopUpChoice): { value: string; hint: string } {
  switch (choice.kind) {
    case 'unknown':
      return {
        value: 'not known here',
        hint: 'See the deployment’s page once its bids are accepted.',
      };
    case 'set':
      return {
        value: onOff(choice.enabled),
        hint: `As chosen: ${MEANING[choice.enabled ? 'on' : 'off']}`,
      };
    case 'setting':
      return { value: `being set ${onOff(choice.enabled)}`, hint: 'As chosen when creating.' };
    case 'not-set':
      return {
        value: `could not be set ${onOff(choice.enabled)}`,
        hint: 'See Activity, or set it on the deployment’s page.',
      };
  }
}
