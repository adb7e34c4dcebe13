import { formatUsd } from '#domain/money/format.ts';
import type { ToastOptions } from '#ui/toast/registry.ts';
import type { Trial } from './try-connection.ts';

/** A refused key is said at its field instead. */
type Told = Exclude<Trial, { kind: 'refused' }>;

/** The outcome of a trial for the operator; `added`: it became this tab's connection. */
export function trialWords(name: string, trial: Told, added: boolean): ToastOptions {
  const now = added ? ` This tab now works with ${name}.` : '';
  const key = 'connection';
  switch (trial.kind) {
    case 'works': {
      const who = trial.user === null ? '' : ` It belongs to ${trial.user}.`;
      const credits =
        trial.credits === null
          ? ''
          : ` Credits: ${formatUsd(trial.credits, { style: 'balance' })}.`;
      return {
        key,
        tone: 'ok',
        title: `The key of ${name} works`,
        body: `${who}${credits}${now}`.trim(),
      };
    }
    case 'failed':
      return {
        key,
        tone: 'warn',
        title: `${name} is kept, but could not be tried`,
        body: `${trial.message} Check the base path, and that its server runs.${now}`,
      };
  }
}
