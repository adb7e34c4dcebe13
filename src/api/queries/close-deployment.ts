import { closeDeployment, readDeployment } from '#api/contract/deployments.ts';
import { isNotFound, outcomeUnknown } from '#api/client/classify.ts';
import type { ApiClient, CallOptions } from '#api/client/client.ts';

/** Whether a deployment is closed or gone. */
async function isClosed(client: ApiClient, dseq: string): Promise<boolean> {
  try {
    const { deployment } = await client.call(readDeployment, { params: { dseq } });
    return deployment.state === 'closed';
  } catch (error) {
    return isNotFound(error);
  }
}

/**
 * Closes a deployment; closing a closed one is fine. A real server may answer 500 although the
 * transaction landed, so an unclear answer is held against the deployment itself once.
 * @throws ApiError of the close where the deployment is still open.
 */
export async function closeAndVerify(
  client: ApiClient,
  dseq: string,
  options: CallOptions = {},
): Promise<void> {
  try {
    const { success } = await client.call(closeDeployment, { ...options, params: { dseq } });
    if (success || (await isClosed(client, dseq))) return;
    throw new Error('The server answered that it did not close the deployment.');
  } catch (error) {
    if (!outcomeUnknown(error) || !(await isClosed(client, dseq))) throw error;
  }
}
