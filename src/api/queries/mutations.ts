/** Writes that are safe to repeat; create, leases, deposit and update are the journal's. */
import { useMutation } from '@tanstack/react-query';
import { setAutoTopUp, type AutoTopUpResult } from '#api/client/auto-top-up.ts';
import { keys, keysOf } from '#api/client/keys.ts';
import { closeAndVerify } from './close-deployment.ts';
import type { Session } from './create-session.ts';
import { useSession } from './session.tsx';
import type { SettingsRead } from './settings.ts';

/** Reads again all that a write to this deployment may have changed. Settings are never among it. */
export async function refreshDeployment(session: Session, dseq: string): Promise<void> {
  const { queryClient } = session;
  await Promise.all(keysOf(dseq).map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

export type CloseInput = { dseq: string; requestId?: string };

/** Closes a deployment; what remains in escrow comes back to the credits later. */
export function useCloseDeployment() {
  const session = useSession();
  return useMutation({
    mutationFn: ({ dseq, ...options }: CloseInput) => closeAndVerify(session.client, dseq, options),
    onSettled: (_, __, { dseq }) => void refreshDeployment(session, dseq),
  });
}

/** Keeps what a write of the settings answered, so that they need not be read again. */
export function keepSettings(session: Session, dseq: string, result: AutoTopUpResult): void {
  if (!result.settings) return;
  const read: SettingsRead = { settings: result.settings, madeByThisRead: false };
  session.queryClient.setQueryData(keys.settings(dseq), read);
}

/** Switches auto top-up; the data says whether the server did what was asked (`done`, `refused`). */
export function useAutoTopUp(dseq: string) {
  const session = useSession();
  return useMutation({
    mutationFn: (wanted: boolean) => setAutoTopUp(session.client, dseq, wanted),
    onSuccess: (result) => keepSettings(session, dseq, result),
  });
}
