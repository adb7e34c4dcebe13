import { useQuery } from '@tanstack/react-query';
import { useAutoTopUp } from '#api/queries/mutations.ts';
import { useSession } from '#api/queries/session.tsx';
import { settingsQuery, type SettingsRead } from '#api/queries/settings.ts';
import { isOpen, type AutoTopUpEntry, type JournalEntry } from '#store/journal-schema.ts';
import { useWrites } from '#pages/deployment/writes/use-writes.ts';
import type { Known } from '#pages/deployment/use-reading.ts';

const isChoice = (entry: JournalEntry): entry is AutoTopUpEntry => entry.kind === 'auto-top-up';

export type TopUpState = {
  read: SettingsRead | null;
  /** Why it could not be read. */
  error: Error | null;
  reading: boolean;
  readAgain: () => void;
  /** What was chosen at create and is still being set; reading before that would tell an old answer. */
  chosen: AutoTopUpEntry | null;
  /** What is being asked for now; null while nothing is. */
  wanted: boolean | null;
  /** Why the last switch did not happen; null where it did. */
  refusal: { message: string | null } | null;
  switchError: Error | null;
  turn: (on: boolean) => void;
};

/** Auto top-up of an active deployment. Reading it may create the setting, so that is done once. */
export function useTopUp({ dseq, source }: Known): TopUpState {
  const session = useSession();
  const writes = useWrites(dseq);
  const choice = writes.data?.find((entry) => isChoice(entry) && isOpen(entry));
  const chosen = choice && isChoice(choice) ? choice : null;
  const settling = chosen !== null && chosen.verdict === null;
  const enabled = source === 'detail' && writes.status !== 'loading' && !settling;
  const query = useQuery({ ...settingsQuery(session, dseq), enabled });
  const change = useAutoTopUp(dseq);
  return {
    read: query.data ?? null,
    error: query.error,
    reading: query.isFetching,
    readAgain: () => void query.refetch(),
    chosen,
    wanted: change.isPending ? (change.variables ?? null) : null,
    refusal: change.data?.result === 'refused' ? { message: change.data.message } : null,
    switchError: change.error,
    turn: (on) => change.mutate(on),
  };
}
