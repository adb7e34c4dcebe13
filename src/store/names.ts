import { cleanName } from './connection-form.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { scopeFields, type Scope } from './scope.ts';

const MAX_NAME = 80;

/** The operator's own names of the scope's deployments, by dseq. */
export async function listNames(scope: Scope): Promise<Map<string, string>> {
  const { upstream, owner } = scopeFields(scope);
  const names = await transact(['names'], 'read', (tx) => tx.list('names', [upstream, owner]));
  return new Map(names.map(({ dseq, name }) => [dseq, name]));
}

/** Names a deployment; an empty name takes the name away. */
export async function nameDeployment(scope: Scope, dseq: string, name: string): Promise<void> {
  const { upstream, owner } = scopeFields(scope);
  const clean = cleanName(name).slice(0, MAX_NAME);
  await transact(['names'], 'write', async (tx) => {
    if (clean === '') await tx.remove('names', [upstream, owner, dseq]);
    else await tx.put('names', { upstream, owner, dseq, name: clean });
  });
  announceChange('names');
}
