import { ApiError } from '#api/client/api-error.ts';
import { fieldIssues } from '#api/client/classify.ts';
import { keys } from '#api/client/keys.ts';
import { readDeployment } from '#api/contract/deployments.ts';
import { matchHash } from '#api/journal/pasted-sdl.ts';
import type { Session } from '#api/queries/create-session.ts';
import type { EntryError } from '#store/journal-schema.ts';

/**
 * What became of an update that was not answered with success. `refused`: the chain holds what it
 * held. `half`: the chain holds the new SDL, a provider did not take it. `unknown`: nobody could say.
 */
export type UpdateFailure = { kind: 'refused' | 'half' | 'unknown'; error: EntryError };

/** An error of the API in the terms in which the journal keeps one. */
function asEntryError(error: unknown): EntryError {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ApiError)) {
    return { status: null, code: 'unexpected', message, issues: [] };
  }
  const status = error.status === 0 ? null : error.status;
  return { status, code: error.code ?? '', message, issues: fieldIssues(error) };
}

/**
 * Looks what the chain holds after an update failed: its hash changes before any provider is asked
 * (akash-network/console `apps/api/src/deployment`).
 * @param hash of the SDL that was sent, null where it could not be derived
 */
export async function judgeFailure(
  session: Session,
  dseq: string,
  hash: string | null,
  caught: unknown,
): Promise<UpdateFailure> {
  const error = asEntryError(caught);
  try {
    const read = await session.client.call(readDeployment, { params: { dseq } });
    session.queryClient.setQueryData(keys.deployment(dseq), read);
    const match = matchHash(hash, read.deployment.hash);
    if (match === 'cannot-tell') return { kind: 'unknown', error };
    return { kind: match === 'matches' ? 'half' : 'refused', error };
  } catch {
    return { kind: error.status === null || error.status >= 500 ? 'unknown' : 'refused', error };
  }
}
