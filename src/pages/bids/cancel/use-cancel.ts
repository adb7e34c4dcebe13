import { useNavigate } from 'react-router';
import { useScope, useSession } from '#api/queries/session.tsx';
import { useClosing } from '#components/closing/use-closing.tsx';
import { paths } from '#lib/paths.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { createDraft } from '#store/drafts.ts';
import type { CreateEntry } from '#store/journal-schema.ts';
import { forgetChoices } from '#store/selections.ts';
import { toast } from '#ui/toast/registry.ts';

export type Cancel = {
  pending: boolean;
  error: Error | null;
  /** Asks, closes, and goes on to the fleet or with the SDL in the editor. */
  cancel: (then: 'fleet' | 'edit') => Promise<void>;
  /** Opens the SDL as a new draft; null where this browser does not have it. */
  editSdl: (() => Promise<void>) | null;
};

/**
 * Ends a launch before it has leases: closes the deployment and follows the money back.
 * @param money what comes back, in words
 */
export function useCancel(launch: Launch, money: string): Cancel {
  const session = useSession();
  const scope = useScope();
  const navigate = useNavigate();
  const { dseq, deployment, own } = launch;
  const { sdl } = own;
  const closing = useClosing({ dseq, deployment }, own.label ?? `deployment ${dseq}`);

  async function edit(): Promise<void> {
    if (!sdl) return;
    const create = own.writes.find((entry): entry is CreateEntry => entry.kind === 'create');
    const asked = create && { deposit: create.asked.depositUsd, autoTopUp: create.asked.autoTopUp };
    const name = own.label ?? `From ${dseq}`;
    const draft = await createDraft(scope, { name, text: sdl.sdl, ...asked }, session.clock);
    await navigate(paths.newDeployment(draft.id));
  }

  async function cancel(then: 'fleet' | 'edit'): Promise<void> {
    if (!(await closing.ask())) return;
    await forgetChoices(scope, dseq).catch(() => undefined);
    const action =
      sdl && then === 'fleet' ? { label: 'Edit the SDL', onAction: () => void edit() } : undefined;
    const body = `${money} is on its way back to your credits.`;
    toast({ title: 'Launch cancelled', body, tone: 'ok', ...(action && { action }) });
    if (then === 'edit') await edit();
    else await navigate(paths.deployments());
  }

  const { error } = closing;
  const pending = closing.state === 'closing';
  return { pending, error, cancel, editSdl: sdl ? edit : null };
}
