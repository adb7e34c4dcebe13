import { setAutoTopUp, type AutoTopUpResult } from '#api/client/auto-top-up.ts';
import type { Handler } from '#api/journal/handler.ts';
import type { Run } from '#api/journal/session.ts';
import type { AutoTopUpEntry } from '#store/journal-schema.ts';

const WORKING_MS = 60_000;

const write = (entry: AutoTopUpEntry, run: Run, requestId: string): Promise<AutoTopUpResult> =>
  setAutoTopUp(run.session.client, entry.dseq ?? '', entry.asked.enabled, { requestId });

const onOff = (enabled: boolean): string => (enabled ? 'on' : 'off');

/** The server's own words, or what its answer amounts to. */
function refusal({ settings, message }: Extract<AutoTopUpResult, { result: 'refused' }>): string {
  if (message !== null) return message;
  const enabled = settings?.autoTopUpEnabled ?? null;
  return enabled === null
    ? 'This server does not say whether auto top-up is on; it can no longer be set there.'
    : `The server answered that auto top-up is ${onOff(enabled)}.`;
}

/** Whether a new deployment is topped up: the choice made when it was created. */
export const autoTopUpHandler: Handler<AutoTopUpEntry> = {
  prepare: async (entry, run) => async () => {
    const answer = await write(entry, run, entry.id);
    return answer.result === 'done'
      ? { facts: { reply: { enabled: entry.asked.enabled } } }
      : { refused: refusal(answer) };
  },
  // Writing the same again is the look: it may be repeated, and reading would make a row that is on.
  async look(entry, run) {
    const answer = await write(entry, run, run.deps.newId());
    if (answer.result === 'refused') return { kind: 'refused', lines: [refusal(answer)] };
    const { enabled } = entry.asked;
    const lines = [`The server says that auto top-up is ${onOff(enabled)}.`];
    return { kind: 'effect', facts: { reply: { enabled } }, lines };
  },
  refusalNeedsLook: false,
  workingMs: () => WORKING_MS,
  finish: async () => undefined,
};
