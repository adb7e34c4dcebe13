/** Switches auto top-up and holds what came back against what was asked. */
import { createSettings, updateSettings, type DeploymentSettings } from '#api/contract/settings.ts';
import { isKind, isNotFound } from './classify.ts';
import type { ApiClient, CallOptions } from './client.ts';

export type AutoTopUpResult =
  | { result: 'done'; settings: DeploymentSettings }
  /** The server answered and did not do it; `message` is its own words, null where it had none. */
  | { result: 'refused'; settings: DeploymentSettings | null; message: string | null };

/** The older API has no settings at all: PATCH and POST are both unknown there. */
const NO_SUCH_SETTING = 'Not found. It seems to have no auto top-up.';

function compare(settings: DeploymentSettings, wanted: boolean): AutoTopUpResult {
  return settings.autoTopUpEnabled === wanted
    ? { result: 'done', settings }
    : { result: 'refused', settings, message: null };
}

/** PATCH, and POST only where there is no row yet. Each step has an id of its own: an id runs once. */
async function write(
  client: ApiClient,
  dseq: string,
  autoTopUpEnabled: boolean,
  options: CallOptions,
): Promise<DeploymentSettings> {
  const { signal, requestId } = options;
  const step = (name: string): CallOptions => ({
    ...(signal && { signal }),
    ...(requestId && { requestId: `${requestId}.${name}` }),
  });
  const patch = (name: string) =>
    client.call(updateSettings, {
      ...step(name),
      params: { dseq },
      body: { data: { autoTopUpEnabled } },
    });
  try {
    return await patch('patch');
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  try {
    return await client.call(createSettings, {
      ...step('create'),
      body: { data: { dseq, autoTopUpEnabled } },
    });
  } catch (error) {
    // Somebody made the row in between; real servers answer 500 to that.
    if (!isKind(error, 'conflict', 'unavailable')) throw error;
    return patch('again');
  }
}

/**
 * Turns auto top-up of a deployment on or off.
 * @throws ApiError where it is not known what the server did, or the key is wrong.
 */
export async function setAutoTopUp(
  client: ApiClient,
  dseq: string,
  wanted: boolean,
  options: CallOptions = {},
): Promise<AutoTopUpResult> {
  try {
    return compare(await write(client, dseq, wanted, options), wanted);
  } catch (error) {
    if (isNotFound(error)) return { result: 'refused', settings: null, message: NO_SUCH_SETTING };
    if (isKind(error, 'invalid', 'conflict')) {
      return { result: 'refused', settings: null, message: error.message };
    }
    throw error;
  }
}
