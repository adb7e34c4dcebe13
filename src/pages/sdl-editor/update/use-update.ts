import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Certificate } from '#api/contract/requests.ts';
import type { Session } from '#api/queries/create-session.ts';
import { useUpdateDeployment } from '#api/queries/mutations.ts';
import { useSession } from '#api/queries/session.tsx';
import { paths } from '#lib/paths.ts';
import { readCertificate } from '#store/secrets.ts';
import { keepVersion } from '#store/vault.ts';
import { toast } from '#ui/toast/registry.ts';
import { loadSdlRules } from '#pages/sdl-editor/problems/load-rules.ts';
import { judgeFailure } from './send-update.ts';
import type { UpdateFailure } from './send-update.ts';
import type { UpdateWorkspace } from './use-update-workspace.ts';

export type Update = {
  busy: boolean;
  failure: UpdateFailure | null;
  send: () => Promise<void>;
};

function keptCertificate({ connection, scope }: Session): Certificate | null {
  const kept = readCertificate(connection.id, scope.owner);
  return kept && { certPem: kept.certPem, keyPem: kept.encryptedKey };
}

/** The manifest that follows from an SDL; null where none does or the rules cannot be had. */
async function manifestOf(sdl: string) {
  try {
    return (await loadSdlRules()).checkSdl(sdl).manifest;
  } catch {
    return null;
  }
}

/** Sends the text as the deployment's new SDL; sending the same again only repeats the manifest. */
export function useUpdate(dseq: string, { document, keeper }: UpdateWorkspace): Update {
  const session = useSession();
  const navigate = useNavigate();
  const update = useUpdateDeployment();
  const [failure, setFailure] = useState<UpdateFailure | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(): Promise<void> {
    const sdl = document.text();
    const manifest = await manifestOf(sdl);
    const { json = null, hash = null, groups = [] } = manifest ?? {};
    const derived = { manifest: json, hash, groups };
    const keep = (): Promise<unknown> =>
      keepVersion(session.scope, { dseq, sdl, ...derived, at: session.clock(), note: '' });
    await keeper.flush();
    try {
      const certificate = keptCertificate(session);
      await update.mutateAsync({ dseq, sdl, ...(certificate && { certificate }) });
    } catch (caught) {
      const judged = await judgeFailure(session, dseq, hash, caught);
      if (judged.kind === 'half') await keep();
      setFailure(judged);
      return;
    }
    await keep();
    await keeper.consume();
    toast({ title: 'Updated', body: 'The chain and the providers have the new SDL.', tone: 'ok' });
    void navigate(paths.deployment(dseq));
  }

  return {
    busy,
    failure: busy ? null : failure,
    async send() {
      setBusy(true);
      setFailure(null);
      try {
        await run();
      } finally {
        setBusy(false);
      }
    },
  };
}
