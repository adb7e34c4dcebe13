import { readDeployment, type Deployment } from '#api/contract/deployments.ts';
import { usdToMicro } from '#domain/money/usd.ts';
import type {
  AcceptEntry,
  AutoTopUpEntry,
  CreateEntry,
  DepositEntry,
  LeaseChoice,
  UpdateEntry,
} from '#store/journal-schema.ts';
import { newFields } from './entries.ts';
import { choiceOf } from './kinds/accept.ts';
import { mayHoldHash } from './kinds/create.ts';
import { totalsOf } from './kinds/deposit.ts';
import { manifestFor } from './manifest-for.ts';
import { readDeployments } from './read-deployments.ts';
import { browserDeps, NEVER_ABORTED, type JournalDeps, type JournalSession } from './session.ts';
import { startEntry, type Start } from './start.ts';

/** The managed wallet's own denom: deposits are made in it (1,000,000 uact are a dollar). */
const DEPOSIT_DENOM = 'uact';

/** How a write is made; every field has a default. */
export interface WriteOptions {
  deps?: JournalDeps;
  /** Told the entry's id as soon as it is on disk, before the request is sent. */
  onRecorded?: (id: string) => void;
  /** The entry that this one repeats: `repeatEntry` sets it. */
  repeats?: string | null;
}

function begin(session: JournalSession, options: WriteOptions) {
  const { deps = browserDeps(), onRecorded = () => undefined, repeats = null } = options;
  const run = { session, deps, signal: NEVER_ABORTED };
  const fields = (dseq: string | null) =>
    newFields(session, { id: deps.newId(), at: deps.clock(), dseq, repeats });
  const shared: Pick<Start<never>, 'repeats' | 'onRecorded'> = { repeats, onRecorded };
  const read = (dseq: string): Promise<Deployment> =>
    session.client.call(readDeployment, { params: { dseq } });
  return { deps, run, fields, shared, read };
}

/**
 * What the create form asks for; `depositUsd` in dollars, `name` the operator's own or empty,
 * `replaces` the dseq of the deployment whose place it takes, `note` what its first version is noted with.
 */
export interface CreateInput {
  sdl: string;
  depositUsd: string;
  autoTopUp: boolean;
  name?: string;
  replaces?: string | null;
  note?: string;
}

/**
 * Creates a deployment from an SDL, byte for byte. The entry ends `done` with its dseq, the SDL in
 * the vault and auto top-up under way, or `failed`, or open with a verdict.
 * Throws ApiError, `LaneBusyError` and `ReadOnlyError` when nothing was sent.
 */
export async function createDeployment(
  session: JournalSession,
  { sdl, depositUsd, autoTopUp, name = '', replaces = null, note = '' }: CreateInput,
  options: WriteOptions = {},
): Promise<CreateEntry> {
  const { deps, run, fields, shared } = begin(session, options);
  const hash = (await deps.manifestOf(sdl))?.hash ?? null;
  const make = async (): Promise<CreateEntry> => {
    const all = await readDeployments(session.client, run.signal);
    const before = all.filter((deployment) => mayHoldHash(deployment, hash));
    return {
      ...fields(null),
      kind: 'create',
      asked: { sdl, hash, depositUsd, autoTopUp, name, replaces, note },
      before: { dseqs: before.map(({ deployment }) => deployment.id.dseq) },
      reply: null,
    };
  };
  return startEntry({ ...shared, lane: { kind: 'create', on: hash }, make }, run);
}

/** What accepting asks for: one bid for each group, and whether a bid demands a certificate. */
export interface AcceptInput {
  dseq: string;
  leases: Pick<LeaseChoice, 'gseq' | 'oseq' | 'provider'>[];
  certificate: boolean;
}

/**
 * Accepts bids for all groups in one call. Where the leases exist already the same call only sends
 * their manifest again. `reply.manifestDelivered` other than true asks for that.
 * Throws `MissingSdlError`, ApiError, `LaneBusyError` and `ReadOnlyError` when nothing was sent.
 */
export async function acceptBids(
  session: JournalSession,
  { dseq, leases, certificate }: AcceptInput,
  options: WriteOptions = {},
): Promise<AcceptEntry> {
  const { deps, run, fields, shared, read } = begin(session, options);
  const make = async (): Promise<AcceptEntry> => {
    const before = await read(dseq);
    const { hash } = before.deployment;
    await manifestFor(session.scope, dseq, deps, hash);
    return {
      ...fields(dseq),
      kind: 'accept',
      asked: { leases: leases.map((choice) => ({ ...choice, dseq })), certificate },
      before: { leases: before.leases.map(choiceOf), hash },
      reply: null,
    };
  };
  return startEntry({ ...shared, lane: { kind: 'accept', on: dseq }, make }, run);
}

/** Sends the manifest of a deployment's live leases to their providers again. Throws as `acceptBids` does. */
export async function sendManifestAgain(
  session: JournalSession,
  { dseq, certificate }: { dseq: string; certificate: boolean },
  options: WriteOptions = {},
): Promise<AcceptEntry> {
  const { leases } = await session.client.call(readDeployment, { params: { dseq } });
  const live = leases.filter(isLive);
  return acceptBids(session, { dseq, leases: live.map(choiceOf), certificate }, options);
}

const isLive = ({ state }: Deployment['leases'][number]): boolean =>
  state === 'active' || state === 'reclaiming';

/** A deployment's next SDL, byte for byte, and the operator's note on it. */
export interface UpdateInput {
  dseq: string;
  sdl: string;
  note?: string;
}

/**
 * Sends a revised SDL. The entry ends `done` once the chain holds it, with the SDL in the vault;
 * `reply.manifestDelivered` other than true says that a provider did not take it, `error` why.
 * Sending what the chain holds already only repeats the manifest.
 * Throws ApiError, `LaneBusyError` and `ReadOnlyError` when nothing was sent.
 */
export async function updateDeployment(
  session: JournalSession,
  { dseq, sdl, note = '' }: UpdateInput,
  options: WriteOptions = {},
): Promise<UpdateEntry> {
  const { deps, run, fields, shared, read } = begin(session, options);
  const hash = (await deps.manifestOf(sdl))?.hash ?? null;
  const make = async (): Promise<UpdateEntry> => {
    const { deployment, leases } = await read(dseq);
    const providers = new Set(leases.filter(isLive).map(({ id }) => id.provider));
    return {
      ...fields(dseq),
      kind: 'update',
      asked: { sdl, hash, note },
      before: { hash: deployment.hash, providers: [...providers] },
      reply: null,
    };
  };
  return startEntry({ ...shared, lane: { kind: 'update', on: dseq }, make }, run);
}

/**
 * Adds funds, in dollars, to a deployment's escrow account.
 * Throws ApiError, `LaneBusyError` and `ReadOnlyError` when nothing was sent.
 */
export async function deposit(
  session: JournalSession,
  { dseq, usd }: { dseq: string; usd: string },
  options: WriteOptions = {},
): Promise<DepositEntry> {
  const { run, fields, shared, read } = begin(session, options);
  const make = async (): Promise<DepositEntry> => {
    const { escrow_account } = await read(dseq);
    return {
      ...fields(dseq),
      kind: 'deposit',
      asked: { usd, denom: DEPOSIT_DENOM, amount: usdToMicro(usd) },
      before: { totals: totalsOf(escrow_account), deposits: escrow_account.state.deposits.length },
      reply: null,
    };
  };
  return startEntry({ ...shared, lane: { kind: 'deposit', on: dseq }, make }, run);
}

/**
 * Sets auto top-up as it was chosen at create, as an entry of its own. Only for repeating that
 * choice; the switch on the detail page writes directly.
 */
export async function setAutoTopUpAfterCreate(
  session: JournalSession,
  { dseq, enabled }: { dseq: string; enabled: boolean },
  options: WriteOptions = {},
): Promise<AutoTopUpEntry> {
  const { run, fields, shared } = begin(session, options);
  const make = async (): Promise<AutoTopUpEntry> => ({
    ...fields(dseq),
    kind: 'auto-top-up',
    asked: { enabled },
    before: {},
    reply: null,
  });
  return startEntry({ ...shared, lane: { kind: 'auto-top-up', on: dseq }, make }, run);
}
