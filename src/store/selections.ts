import type { Choice } from '#domain/bids/plan.ts';
import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import type { SelectionRecord } from './schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** The chosen bid of each group, by gseq. */
export type Choices = SelectionRecord['choices'];

/** What was chosen for a deployment so far; empty when nothing was. */
export async function readChoices(scope: Scope, dseq: string): Promise<Choices> {
  const { upstream, owner } = scopeFields(scope);
  const key = [upstream, owner, dseq];
  const record = await transact(['selections'], 'read', (tx) => tx.get('selections', key));
  return record?.choices ?? {};
}

/** Chooses a bid for one group, or with null none. Choices of other groups stay. */
export async function chooseBid(
  scope: Scope,
  { dseq, gseq }: { dseq: string; gseq: number },
  choice: Choice | null,
  clock: Clock,
): Promise<Choices> {
  const { upstream, owner } = scopeFields(scope);
  const choices = await transact(['selections'], 'write', async (tx) => {
    const record = await tx.get('selections', [upstream, owner, dseq]);
    const { [String(gseq)]: _old, ...others } = record?.choices ?? {};
    const choices: Choices = choice ? { ...others, [String(gseq)]: choice } : others;
    await tx.put('selections', { upstream, owner, dseq, choices, updatedAt: clock() });
    return choices;
  });
  announceChange('selections');
  return choices;
}

/** Forgets the choices of a deployment, as when its leases exist. */
export async function forgetChoices(scope: Scope, dseq: string): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  await transact(['selections'], 'write', (tx) => tx.remove('selections', [upstream, owner, dseq]));
  announceChange('selections');
}
