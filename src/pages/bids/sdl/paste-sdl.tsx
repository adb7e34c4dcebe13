import { useState } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { keepPastedSdl, type SdlMatch } from '#api/journal/pasted-sdl.ts';
import { useSession } from '#api/queries/session.tsx';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { TextArea } from '#ui/form/field.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';

const PROBLEMS: Record<Exclude<SdlMatch, 'matches'>, string> = {
  differs:
    'This is another SDL: what follows from it has another hash than the deployment on chain. Every value counts; comments and order do not.',
  'cannot-tell': 'No manifest follows from this text: it is not an SDL that the Console API takes.',
};

/** Takes the SDL that a deployment was created from, where this browser does not keep it. */
export function PasteSdl({
  deployment: { deployment, consoleSettings },
}: {
  deployment: Deployment;
}) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(consoleSettings?.sdl ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);

  async function keep(): Promise<void> {
    setChecking(true);
    const { id, hash } = deployment;
    try {
      const match = await keepPastedSdl(session, { dseq: id.dseq, sdl: text, onChain: hash });
      const kept = match === 'matches';
      setProblem(kept ? null : PROBLEMS[match]);
      if (kept) setOpen(false);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setChecking(false);
    }
  }

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
        title={`SDL of deployment ${deployment.id.dseq}`}
        description="It is held against the hash on chain and kept in this browser."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" pending={checking} onClick={() => void keep()}>
              Check and keep
            </Button>
          </>
        }
      >
        <TextArea
          label="SDL"
          rows={16}
          spellCheck={false}
          value={text}
          error={problem}
          onValueChange={setText}
        />
      </Dialog>
    </Callout>
  );
}
