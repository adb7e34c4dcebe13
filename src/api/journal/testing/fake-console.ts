/** A Console API for specs: a ledger of deployments, and replies that get lost on the way. */
import { ApiError } from '#api/client/api-error.ts';
import type { ApiClient } from '#api/client/client.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import type { OperationId } from '#api/contract/operations.ts';

export const OWNER = 'akash1me';
export const PROVIDER = 'akash1provider';

/** What happens to the next call of an operation. */
export type Fault =
  | { kind: 'lost-request' }
  | { kind: 'lost-response' }
  | { kind: 'never' }
  | { kind: 'refused'; status: number; code?: string; message?: string; afterEffect?: boolean };

type Input = { params?: { dseq?: string }; query?: unknown; body?: unknown; requestId?: string };

const coin = (amount: number) => ({ denom: 'uact', amount: `${amount}.000000000000000000` });

function emptyDeployment(dseq: string, hash: string, micro: number): Deployment {
  return {
    deployment: { id: { owner: OWNER, dseq }, state: 'active', hash, created_at: '100' },
    leases: [],
    escrow_account: {
      id: { scope: 'deployment', xid: `${OWNER}/${dseq}` },
      state: {
        owner: OWNER,
        state: 'open',
        transferred: [coin(0)],
        settled_at: '100',
        funds: [coin(micro)],
        deposits: [{ owner: OWNER, height: '100', source: 'grant', balance: coin(micro) }],
      },
    },
    name: null,
    consoleSettings: null,
    settings: null,
  };
}

/** `clock` gives new deployments their dseq; `hashOf` says what hash an SDL gets. */
export function createFakeConsole(clock: () => number, hashOf: (sdl: string) => string) {
  const deployments = new Map<string, Deployment>();
  const topUps = new Map<string, boolean>();
  const calls: { operation: OperationId; input: Input }[] = [];
  const faults = new Map<OperationId, Fault[]>();
  let created = 0;

  const deploymentOf = (dseq: string | undefined): Deployment => {
    const found = deployments.get(dseq ?? '');
    if (!found) throw refusal('readDeployment', 404, 'not_found', 'Deployment not found');
    return found;
  };

  function addFunds(dseq: string, micro: number): void {
    const { state } = deploymentOf(dseq).escrow_account;
    state.funds = state.funds.map(({ amount }) => coin(Number(amount) + micro));
    const row = { owner: OWNER, height: '102', source: 'grant', balance: coin(micro) };
    state.deposits = [...state.deposits, row];
  }

  const effects: Partial<Record<OperationId, (input: Input) => unknown>> = {
    createDeployment({ body }) {
      const { sdl, deposit } = (body as { data: { sdl: string; deposit: number } }).data;
      const dseq = String(clock() + created++);
      deployments.set(dseq, emptyDeployment(dseq, hashOf(sdl), deposit * 1e6));
      const signTx = { code: 0, transactionHash: 'TX', rawLog: '' };
      return { dseq, manifest: `manifest of ${sdl}`, signTx };
    },
    listDeployments: () => ({ deployments: [...deployments.values()], pagination: null }),
    readDeployment: ({ params }) => deploymentOf(params?.dseq),
    createLeases({ body }) {
      const { leases } = body as { leases: Deployment['leases'][number]['id'][] };
      const deployment = deploymentOf(leases[0]?.dseq);
      if (deployment.leases.some(({ state }) => state === 'active')) return deployment;
      deployment.leases = leases.map((id) => ({
        id: { ...id, owner: OWNER, bseq: 0 },
        state: 'active',
        price: { denom: 'uact', amount: '10' },
        created_at: '101',
        closed_on: null,
        reason: null,
        status: null,
        reclamation: null,
      }));
      return deployment;
    },
    updateDeployment({ params, body }) {
      const deployment = deploymentOf(params?.dseq);
      deployment.deployment.hash = hashOf((body as { data: { sdl: string } }).data.sdl);
      return deployment;
    },
    depositDeployment({ body }) {
      const { dseq, deposit } = (body as { data: { dseq: string; deposit: number } }).data;
      addFunds(dseq, deposit * 1e6);
      return deploymentOf(dseq);
    },
    updateSettings({ params, body }) {
      const dseq = params?.dseq ?? '';
      if (!topUps.has(dseq)) throw refusal('updateSettings', 404, 'not_found', 'no row');
      topUps.set(dseq, (body as { data: { autoTopUpEnabled: boolean } }).data.autoTopUpEnabled);
      return { dseq, autoTopUpEnabled: topUps.get(dseq) };
    },
    createSettings({ body }) {
      const { dseq, autoTopUpEnabled } = (
        body as { data: { dseq: string; autoTopUpEnabled: boolean } }
      ).data;
      topUps.set(dseq, autoTopUpEnabled);
      return { dseq, autoTopUpEnabled };
    },
    createCertificate: () => ({ certPem: 'CERT', pubkeyPem: 'PUB', encryptedKey: 'KEY' }),
  };

  const refusal = (
    operation: OperationId,
    status: number,
    code: string,
    message: string,
  ): ApiError => new ApiError({ status, code, message, operation, requestId: null });
  const lost = (operation: OperationId): ApiError =>
    refusal(operation, 0, 'network', 'The connection broke.');

  async function call(endpoint: { id: OperationId }, input: Input): Promise<unknown> {
    const operation = endpoint.id;
    calls.push({ operation, input });
    const fault = faults.get(operation)?.shift();
    if (fault?.kind === 'never') return new Promise(() => undefined);
    if (fault?.kind === 'lost-request') throw lost(operation);
    const refused = fault?.kind === 'refused' ? fault : null;
    const error =
      refused &&
      refusal(operation, refused.status, refused.code ?? 'bad_request', refused.message ?? 'no');
    if (error && !refused?.afterEffect) throw error;
    const reply = structuredClone(effects[operation]?.(input));
    if (error) throw error;
    if (fault?.kind === 'lost-response') throw lost(operation);
    return reply;
  }

  return {
    client: { basePath: '/console-api', call } as unknown as ApiClient,
    deployments,
    topUps,
    /** The calls of one operation so far. */
    callsOf: (operation: OperationId) => calls.filter((made) => made.operation === operation),
    fail(operation: OperationId, ...next: Fault[]) {
      faults.set(operation, [...(faults.get(operation) ?? []), ...next]);
    },
    clearFaults: () => faults.clear(),
    /** From now on deposits are answered and not carried out. */
    ignoreDeposits() {
      effects.depositDeployment = ({ body }) =>
        deploymentOf((body as { data: { dseq: string } }).data.dseq);
    },
    /** A deployment that comes into being by itself. */
    seed(sdl: string): string {
      const dseq = String(clock() + created++);
      deployments.set(dseq, emptyDeployment(dseq, hashOf(sdl), 5e6));
      return dseq;
    },
    addFunds,
    /** What settling does: moves money from funds to transferred. */
    settle(dseq: string, micro: number) {
      const { state } = deploymentOf(dseq).escrow_account;
      state.funds = state.funds.map(({ amount }) => coin(Number(amount) - micro));
      state.transferred = state.transferred.map(({ amount }) => coin(Number(amount) + micro));
    },
  };
}
