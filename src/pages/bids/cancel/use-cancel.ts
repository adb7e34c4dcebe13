import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '#api/client/keys.ts';
import type { Balances } from '#api/contract/wallet.ts';
import { useCloseDeployment } from '#api/queries/mutations.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import type { Coin } from '#domain/money/denom.ts';
import { paths } from '#lib/paths.ts';
import { createDraft } from '#store/drafts.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { watchRefund } from '#store/refunds.ts';
import { forgetChoices } from '#store/selections.ts';
import { confirm } from '#ui/confirm/registry.ts';
import { toast } from '#ui/toast/registry.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';

type Ending = {
  /** What closing gives back, in micro-units and in words. */
  escrow: readonly Coin[];
  money: string;
};

export type Cancel = {
  pending: boolean;
  error: Error | null;
  /** Asks, closes, and goes on to the fleet or with the SDL in the editor. */
  cancel: (then: 'fleet' | 'edit') => Promise<void>;
  /** Opens the SDL as a new draft; null where this browser does not have it. */
  editSdl: (() => Promise<void>) | null;
};

/** Ends a launch before it has leases: closes the deployment and follows the money back. */
export function useCancel(launch: Launch, { escrow, money }: Ending): Cancel {
  const session = useSession();
  const scope = useScope();
  const navigate = useNavigate();
  const close = useCloseDeployment();
  const [error, setError] = useState<Error | null>(null);
  const { dseq, own } = launch;
  const { sdl } = own;

  async function edit(): Promise<void> {
    if (!sdl) return;
    const create = own.writes.find((entry): entry is CreateEntry => entry.kind === 'create');
    const asked = create && { deposit: create.asked.depositUsd, autoTopUp: create.asked.autoTopUp };
    const name = own.label ?? `From ${dseq}`;
    const draft = await createDraft(scope, { name, text: sdl.sdl, ...asked }, session.clock);
    await navigate(paths.newDeployment(draft.id));
  }

  async function followMoney(creditsBefore: string | null): Promise<void> {
    const [first] = escrow;
    if (first) {
      const refund = { dseq, denom: first.denom, expected: first.amount, creditsBefore };
      await watchRefund(scope, refund, session.clock);
    }
    await forgetChoices(scope, dseq);
  }

  async function cancel(then: 'fleet' | 'edit'): Promise<void> {
    const agreed = await confirm({
      title: `Cancel the launch of ${dseq}?`,
      body: `This closes the deployment. ${money} of its escrow come back to your credits, and its bids are void.`,
      cancelLabel: 'Keep it',
      tone: 'danger',
    });
    if (!agreed) return;
    setError(null);
    const before = session.queryClient.getQueryData<Balances | null>(keys.balances);
    try {
      await close.mutateAsync({ dseq });
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)));
      return;
    }
    await followMoney(before?.balance ?? null);
    const told = { title: 'Launch cancelled', body: `${money} are on their way to your credits.` };
    if (then === 'edit') {
      toast({ ...told, tone: 'ok' });
      await edit();
      return;
    }
    const action = sdl ? { label: 'Edit the SDL', onAction: () => void edit() } : undefined;
    toast({ ...told, tone: 'ok', ...(action && { action }) });
    await navigate(paths.deployments());
  }

  return { pending: close.isPending, error, cancel, editSdl: sdl ? edit : null };
}
