import { useState } from 'react';
import { useAcceptBids } from '#api/journal/hooks.ts';
import { stateOf, type WriteState } from '#api/journal/progress.ts';
import { bidsQuery } from '#api/queries/bids.ts';
import { refreshDeployment } from '#api/queries/mutations.ts';
import { useSession } from '#api/queries/session.tsx';
import { acceptable, checkSelection, type Choice } from '#domain/bids/plan.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { AcceptEntry, JournalEntry } from '#store/journal-schema.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';

/** Why the last check let nothing be sent. */
export type Stopped = { kind: 'changed' } | { kind: 'unread'; error: Error };

export type Accept = {
  /** Of the accept that runs, else of the last one of this deployment. */
  state: WriteState;
  entry: AcceptEntry | null;
  /** Why nothing was even written down. */
  error: Error | null;
  checking: boolean;
  stopped: Stopped | null;
  busy: boolean;
  /** True of an accept that this page began or found running. */
  mine: boolean;
  accept: () => Promise<void>;
  sendManifestAgain: () => Promise<void>;
};

const BUSY: ReadonlySet<WriteState> = new Set(['preparing', 'sending', 'finding-out']);

const lastAccept = (writes: readonly JournalEntry[]): AcceptEntry | null =>
  writes.find((entry): entry is AcceptEntry => entry.kind === 'accept') ?? null;

/** Bids as they are this moment, not as a poll that is under way will find them. */
async function readBidsNow(session: ReturnType<typeof useSession>, dseq: string) {
  const query = bidsQuery(session, dseq);
  await session.queryClient.cancelQueries({ queryKey: query.queryKey });
  return session.queryClient.fetchQuery(query);
}

/** What is chosen now, at the prices that are on screen. */
const chosenNow = ({ choices }: Launch): Record<string, Choice> =>
  Object.fromEntries(
    choices.flatMap((choice) => {
      if (choice.kind !== 'chosen') return [];
      const { id, price } = choice.bid.bid;
      return [[choice.gseq, { oseq: id.oseq, provider: id.provider, price }]];
    }),
  );

/** Accepts what is chosen, after one last look; finds an accept that an earlier page load began. */
export function useAccept(launch: Launch): Accept {
  const session = useSession();
  const write = useAcceptBids(session);
  const [checking, setChecking] = useState(false);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const { dseq, groups, deployment } = launch;

  const begun = write.state !== 'idle';
  const last = lastAccept(launch.own.writes);
  const entry = write.entry ?? (begun ? null : last);
  const state = begun || !entry ? write.state : stateOf(entry, false);
  const busy = checking || BUSY.has(state);
  if (!begun && busy && entry && followed !== entry.id) setFollowed(entry.id);

  async function accept(): Promise<void> {
    setStopped(null);
    setChecking(true);
    const chosen = chosenNow(launch);
    try {
      const bids = await readBidsNow(session, dseq);
      const gseqs = groups.map(({ gseq }) => gseq);
      const agreed = acceptable(checkSelection(gseqs, chosen, bids));
      if (!agreed) {
        setStopped({ kind: 'changed' });
        return;
      }
      const leases = agreed.map(({ bid: { id } }) => ({
        gseq: id.gseq,
        oseq: id.oseq,
        provider: id.provider,
      }));
      const certificate = agreed.some(({ isCertificateRequired }) => isCertificateRequired);
      setChecking(false);
      await write.run({ dseq, leases, certificate });
      await refreshDeployment(session, dseq);
    } catch (error) {
      setStopped({
        kind: 'unread',
        error: error instanceof Error ? error : new Error(String(error)),
      });
    } finally {
      setChecking(false);
    }
  }

  async function sendManifestAgain(): Promise<void> {
    const leases = deployment.leases.filter(isLiveLease).map(({ id }) => ({
      gseq: id.gseq,
      oseq: id.oseq,
      provider: id.provider,
    }));
    await write.run({ dseq, leases, certificate: entry?.asked.certificate ?? false });
    await refreshDeployment(session, dseq);
  }

  const mine = begun || (followed !== null && followed === entry?.id);
  const { error } = write;
  return { state, entry, error, checking, stopped, busy, mine, accept, sendManifestAgain };
}
