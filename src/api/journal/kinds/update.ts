import { isKind } from '#api/client/classify.ts';
import { ApiError } from '#api/client/api-error.ts';
import { readDeployment, updateDeployment } from '#api/contract/deployments.ts';
import type { Certificate } from '#api/contract/requests.ts';
import { scopeOfEntry } from '#api/journal/entries.ts';
import { entryError } from '#api/journal/entry-error.ts';
import type { Finding, Handler } from '#api/journal/handler.ts';
import { matchHash, type SdlMatch } from '#api/journal/pasted-sdl.ts';
import type { JournalSession, Run } from '#api/journal/session.ts';
import { deleteDraft, updateDrafts } from '#store/drafts.ts';
import type { UpdateEntry } from '#store/journal-schema.ts';
import { rememberedOwner } from '#store/owners.ts';
import { readCertificate } from '#store/secrets.ts';
import { keepVersion, noteVersion } from '#store/vault.ts';

/** The signer waits up to 60 s for the chain (akash-network/console `apps/api/src/billing`). */
const WORKING_MS = 60_000;
/** A wrong "it did not happen" leads to a repeat, and a repeat does no harm: no need to wait long. */
const PATIENCE_MS = 15_000;

/** Made when a bid demanded one; an update makes none. */
function keptCertificate({ connection }: JournalSession): Certificate | null {
  const kept = readCertificate(connection.id, rememberedOwner(connection.id));
  return kept && { certPem: kept.certPem, keyPem: kept.encryptedKey };
}

async function put(entry: UpdateEntry, { session }: Run, requestId: string): Promise<string> {
  const { sdl } = entry.asked;
  const certificate = keptCertificate(session);
  const { deployment } = await session.client.call(updateDeployment, {
    params: { dseq: entry.dseq ?? '' },
    body: { data: certificate ? { sdl, certificate } : { sdl } },
    requestId,
  });
  return deployment.hash;
}

/** Whether the chain holds what was sent. Of an SDL without a hash only a change can be seen. */
function held({ asked, before }: UpdateEntry, hash: string): SdlMatch {
  if (asked.hash !== null) return matchHash(asked.hash, hash);
  const match = matchHash(before.hash, hash);
  if (match === 'cannot-tell') return match;
  return match === 'matches' ? 'differs' : 'matches';
}

const HELD: Record<SdlMatch, string> = {
  matches: 'The chain holds this SDL.',
  differs: 'The chain does not hold this SDL.',
  'cannot-tell': 'The server does not tell which SDL the chain holds.',
};

async function readHeld(entry: UpdateEntry, { session, signal }: Run): Promise<SdlMatch> {
  const params = { dseq: entry.dseq ?? '' };
  const { deployment } = await session.client.call(readDeployment, { params, signal });
  return held(entry, deployment.hash);
}

const onChain = (lines: string[], change: Partial<UpdateEntry>): Finding<UpdateEntry> => ({
  kind: 'effect',
  facts: { reply: { manifestDelivered: null }, ...change },
  lines: [HELD.matches, ...lines],
});

/** What the chain shows after a refusal: the hash changes there before any provider is asked. */
async function judgeRefusal(entry: UpdateEntry, run: Run): Promise<Finding<UpdateEntry>> {
  const match = await readHeld(entry, run);
  if (match === 'matches') return onChain([], {});
  return { kind: match === 'differs' ? 'no-effect' : 'ambiguous', lines: [HELD[match]] };
}

/** Nothing was heard of the providers, and telling them again does no harm: that is how to know. */
async function tellAgain(entry: UpdateEntry, run: Run): Promise<Finding<UpdateEntry>> {
  try {
    await put(entry, run, run.deps.newId());
  } catch (error) {
    const answered = error instanceof ApiError && error.status !== 0;
    if (!answered || isKind(error, 'unauthorized', 'rate-limited')) throw error;
    return onChain(['The manifest was sent once more and refused.'], { error: entryError(error) });
  }
  const facts = { reply: { manifestDelivered: true }, error: null };
  return onChain(['The manifest was sent once more and taken.'], facts);
}

/** A deployment's next SDL: on chain first, then to each provider. */
export const updateHandler: Handler<UpdateEntry> = {
  prepare: async (entry, run) => async () => {
    const match = held(entry, await put(entry, run, entry.id));
    return match === 'differs'
      ? { doubt: 'The server said yes, but the chain does not hold this SDL.' }
      : { facts: { reply: { manifestDelivered: true } } };
  },
  async look(entry, run) {
    const match = await readHeld(entry, run);
    if (match === 'matches') return tellAgain(entry, run);
    return { kind: match === 'differs' ? 'no-effect' : 'ambiguous', lines: [HELD[match]] };
  },
  refusalNeedsLook: true,
  judgeRefusal,
  workingMs: () => WORKING_MS,
  patienceMs: PATIENCE_MS,
  async finish(entry, { deps }) {
    const { asked, dseq } = entry;
    if (dseq === null) return;
    const scope = scopeOfEntry(entry);
    const manifest = await deps.manifestOf(asked.sdl);
    const kept = await keepVersion(scope, {
      dseq,
      sdl: asked.sdl,
      manifest: manifest?.json ?? null,
      hash: asked.hash ?? manifest?.hash ?? null,
      groups: manifest?.groups ?? [],
      at: entry.sentAt ?? entry.at,
      note: asked.note,
    });
    if (asked.note !== '' && kept.note !== asked.note) await noteVersion(kept, asked.note);
    const drafts = await updateDrafts(scope, dseq);
    const done = drafts.filter(({ text }) => text === asked.sdl);
    await Promise.all(done.map(({ id }) => deleteDraft(scope, id)));
  },
};
