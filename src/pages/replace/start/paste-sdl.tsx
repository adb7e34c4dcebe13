import { useState } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { keepPastedSdl } from '#api/journal/pasted-sdl.ts';
import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { newestVersion } from '#store/vault.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/form/field.tsx';
import { Panel } from '#ui/page.tsx';

const PROBLEMS = {
  empty: 'Paste the SDL first.',
  differs:
    'This is not the SDL that runs: its hash is another one. Look for the version that was sent last.',
  unusable: 'No manifest follows from this text, so that it is no SDL that could run.',
};

type PasteSdlProps = { deployment: Deployment };

/** Takes the SDL of a deployment that this browser did not create, and holds it against the chain. */
export function PasteSdl({ deployment: { deployment, consoleSettings } }: PasteSdlProps) {
  const { id, hash } = deployment;
  const session = useSession();
  // Some servers keep the SDL of what was created through them; its hash decides all the same.
  const [text, setText] = useState(consoleSettings?.sdl ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const keep = async (): Promise<void> => {
    if (text.trim() === '') {
      setProblem(PROBLEMS.empty);
      return;
    }
    setChecking(true);
    try {
      const match = await keepPastedSdl(session, { dseq: id.dseq, sdl: text, onChain: hash });
      if (match === 'differs') setProblem(PROBLEMS.differs);
      // What was kept shows by itself and takes the place of this panel.
      else if (!(await newestVersion(session.scope, id.dseq))) setProblem(PROBLEMS.unusable);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setChecking(false);
    }
  };
  return (
    <Panel title="SDL">
      <div className="grid justify-items-start gap-2.5">
        <p className="text-fg-2">
          This browser does not have the SDL of this deployment: it was created elsewhere. Paste it
          here; it is held against the hash on chain, and stays in this browser. For another SDL
          make a{' '}
          <PageLink to={paths.newDeployment()} className="underline">
            new deployment
          </PageLink>
          .
        </p>
        <TextArea
          label="SDL"
          className="w-full"
          rows={10}
          spellCheck={false}
          value={text}
          error={problem}
          onValueChange={(next) => {
            setText(next);
            setProblem(null);
          }}
        />
        <Button variant="primary" pending={checking} onClick={() => void keep()}>
          Check and keep
        </Button>
      </div>
    </Panel>
  );
}
