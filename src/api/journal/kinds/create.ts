import { createDeployment, type Deployment } from '#api/contract/deployments.ts';
import { newFields, scopeOfEntry } from '#api/journal/entries.ts';
import type { Finding, Handler } from '#api/journal/handler.ts';
import { readDeployments } from '#api/journal/read-deployments.ts';
import type { JournalSession, Run } from '#api/journal/session.ts';
import { wireUsd } from '#api/journal/wire-usd.ts';
import { listEntries, readEntry, recordEntry } from '#store/journal-entries.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { learnMinimumDeposit } from '#store/minimum-deposit.ts';
import { nameDeployment } from '#store/names.ts';
import { keepVersion } from '#store/vault.ts';

/** What newer servers give as hash when they could not ask the chain. */
const UNKNOWN_HASH = 'unknown_value';
/** Slack between this clock and the server's, when a deployment is recognised by its time alone. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** The signer waits up to 60 s for the chain (akash-network/console `apps/api/src/billing`). */
const WORKING_MS = 60_000;

/** The id of the auto top-up entry that follows a create: always the same, so that it is made once. */
export const topUpId = (createId: string): string => `${createId}.top-up`;

/** Whether a deployment could be what an SDL of this hash became; an unknown hash could be anything. */
export const mayHoldHash = (deployment: Deployment, hash: string | null): boolean =>
  hash === null ||
  deployment.deployment.hash === hash ||
  deployment.deployment.hash === UNKNOWN_HASH;

/** A dseq of 13 digits is the server's clock in ms; an older one is a block height and tells no time. */
function createdInWindow(dseq: string, entry: CreateEntry): boolean {
  if (!/^\d{13}$/.test(dseq)) return true;
  const at = Number(dseq);
  const sentAt = entry.sentAt ?? entry.at;
  const until = (entry.lostAt ?? sentAt + WORKING_MS) + CLOCK_SLACK_MS;
  return at >= sentAt - CLOCK_SLACK_MS && at <= until;
}

function couldBe(deployment: Deployment, entry: CreateEntry): boolean {
  const { hash } = deployment.deployment;
  if (entry.asked.hash !== null && hash === entry.asked.hash) return true;
  return (
    mayHoldHash(deployment, entry.asked.hash) &&
    createdInWindow(deployment.deployment.id.dseq, entry)
  );
}

async function look(entry: CreateEntry, { session, signal }: Run): Promise<Finding<CreateEntry>> {
  const deployments = await readDeployments(session.client, signal);
  const entries = await listEntries(scopeOfEntry(entry));
  const others = entries.filter((other) => other.kind === 'create' && other.id !== entry.id);
  const known = new Set([...entry.before.dseqs, ...others.map((other) => other.dseq)]);
  const candidates = deployments.filter(
    (deployment) => !known.has(deployment.deployment.id.dseq) && couldBe(deployment, entry),
  );
  const read = `Read ${deployments.length} deployments.`;
  const [found, ...more] = candidates.map((candidate) => candidate.deployment);
  if (!found) {
    return { kind: 'no-effect', lines: [read, 'None of them is new and holds this SDL.'] };
  }
  if (more.length > 0) {
    const dseqs = [found, ...more].map((deployment) => deployment.id.dseq).join(', ');
    const lines = [read, `Several are new and may be this one: ${dseqs}.`];
    return { kind: 'ambiguous', lines };
  }
  const how =
    found.hash === entry.asked.hash ? 'holds exactly this SDL' : 'was created at this time';
  const facts = { dseq: found.id.dseq, reply: { transactionHash: null, manifest: null } };
  const line = `Deployment ${found.id.dseq} is new and ${how}.`;
  return { kind: 'effect', facts, lines: [read, line] };
}

/** Puts the SDL in the vault, names the deployment and records the auto top-up that was chosen. */
async function finish(entry: CreateEntry, { session, deps }: Run): Promise<void> {
  if (entry.dseq === null) return;
  const { asked, dseq } = entry;
  const scope = scopeOfEntry(entry);
  const manifest = await deps.manifestOf(asked.sdl);
  await keepVersion(scope, {
    dseq,
    sdl: asked.sdl,
    manifest: entry.reply?.manifest ?? manifest?.json ?? null,
    hash: asked.hash ?? manifest?.hash ?? null,
    groups: manifest?.groups ?? [],
    at: entry.sentAt ?? entry.at,
    note: asked.note ?? '',
  });
  if (asked.name !== '') await nameDeployment(scope, dseq, asked.name);
  const id = topUpId(entry.id);
  if (await readEntry(id)) return;
  const own: JournalSession = { ...session, scope };
  await recordEntry({
    ...newFields(own, { id, at: deps.clock(), dseq, repeats: null }),
    kind: 'auto-top-up',
    asked: { enabled: asked.autoTopUp },
    before: {},
    reply: null,
  });
}

export const createHandler: Handler<CreateEntry> = {
  async prepare(entry, { session }) {
    const data = { sdl: entry.asked.sdl, deposit: wireUsd(entry.asked.depositUsd) };
    return async () => {
      const call = { body: { data }, requestId: entry.id };
      const { dseq, manifest, signTx } = await session.client.call(createDeployment, call);
      const transactionHash = signTx?.transactionHash ?? null;
      return { facts: { dseq, reply: { transactionHash, manifest: manifest || null } } };
    };
  },
  look,
  refusalNeedsLook: false,
  learn({ connectionId }, { message, issues }) {
    const texts = [message, ...issues.map((issue) => `${issue.path}: ${issue.message}`)];
    for (const text of texts) learnMinimumDeposit(connectionId, 'create', text);
  },
  workingMs: () => WORKING_MS,
  finish,
};
