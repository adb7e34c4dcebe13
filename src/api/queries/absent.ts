/** Wider operations that this server does not have, so that each is asked for once in a while only. */
import type { Endpoint } from '#api/contract/endpoint.ts';
import type { operations, OperationId } from '#api/contract/operations.ts';
import type { CallInput } from '#api/contract/wire.ts';
import { ApiError } from '#api/client/api-error.ts';
import type { ApiClient, CallOptions } from '#api/client/client.ts';
import type { Clock } from '#lib/clock.ts';

export type WiderId = {
  [Id in OperationId]: (typeof operations)[Id]['tier'] extends 'wider' ? Id : never;
}[OperationId];

/** Until when an operation counts as absent, in ms since the epoch. */
export type AbsentOperations = Map<OperationId, number>;

const ASK_AGAIN_AFTER = 10 * 60_000;

/** A 404 of these may mean the thing rather than the operation. */
const namesOneThing: ReadonlySet<OperationId> = new Set<WiderId>([
  'readBlock',
  'readProvider',
  'readTemplate',
  'readPublicDeployment',
  'listAddressDeployments',
  'listBidsByPath',
]);

const NO_SUCH_OPERATION = new Set([404, 405, 501]);

/**
 * Asks for something that Berth can do without.
 * @returns null where the server does not have it.
 * @throws ApiError for every other failure.
 */
export async function askWider<Id extends WiderId, Reply>(
  session: { client: ApiClient; absent: AbsentOperations; clock: Clock },
  endpoint: Endpoint<Id, Reply>,
  input: CallInput<Id> & CallOptions,
): Promise<Reply | null> {
  const { absent, client, clock } = session;
  if ((absent.get(endpoint.id) ?? 0) > clock()) return null;
  try {
    return await client.call(endpoint, input);
  } catch (error) {
    if (!(error instanceof ApiError) || !NO_SUCH_OPERATION.has(error.status)) throw error;
    if (error.status !== 404 || !namesOneThing.has(endpoint.id)) {
      absent.set(endpoint.id, clock() + ASK_AGAIN_AFTER);
    }
    return null;
  }
}
