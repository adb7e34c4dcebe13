import { useState } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { PastedSdlField } from '#components/sdl/pasted-sdl-field.tsx';
import { usePastedSdl } from '#components/sdl/use-pasted-sdl.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';

/** Takes the SDL that a deployment was created from, where this browser does not keep it. */
export function PasteSdl({ deployment }: { deployment: Deployment }) {
  const [open, setOpen] = useState(false);
  const pasted = usePastedSdl(deployment);
  const keep = async (): Promise<void> => {
    if (await pasted.keep()) setOpen(false);
  };
  return (
    <Callout
      tone="warn"
      title="This browser does not have the SDL"
      actions={
        <Button size="sm" onClick={() => setOpen(true)}>
          Paste the SDL
        </Button>
      }
    >
      The deployment was created elsewhere. Providers are sent the manifest that follows from its
      SDL.
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title={`SDL of deployment ${deployment.deployment.id.dseq}`}
        description="It is held against the hash on chain and kept in this browser."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" pending={pasted.checking} onClick={() => void keep()}>
              Check and keep
            </Button>
          </>
        }
      >
        <PastedSdlField pasted={pasted} rows={16} />
      </Dialog>
    </Callout>
  );
}
