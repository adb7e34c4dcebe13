import { useState } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { keepPastedSdl } from '#api/journal/pasted-sdl.ts';
import { useSession } from '#api/queries/session.tsx';
import { newestVersion } from '#store/vault.ts';

const PROBLEMS = {
  empty: 'Paste the SDL first.',
  differs:
    'This is another SDL, not the SDL that runs: its hash is not the one on chain. Every value counts; comments and order do not.',
  unusable: 'No manifest follows from this text: it is not an SDL that the Console API takes.',
};

/** The SDL of a deployment that this browser did not create, as it is being pasted. */
export type PastedSdl = {
  text: string;
  change: (text: string) => void;
  /** Why it was not kept. */
  problem: string | null;
  checking: boolean;
  /** Holds the text against the chain's hash; true once it is kept. */
  keep: () => Promise<boolean>;
};

/** Takes the SDL of a deployment; it begins with the text that the server keeps, where it does. */
export function usePastedSdl({ deployment, consoleSettings }: Deployment): PastedSdl {
  const session = useSession();
  const [text, setText] = useState(consoleSettings?.sdl ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);

  async function problemOf(sdl: string): Promise<string | null> {
    if (sdl.trim() === '') return PROBLEMS.empty;
    const { id, hash } = deployment;
    const match = await keepPastedSdl(session, { dseq: id.dseq, sdl, onChain: hash });
    if (match === 'differs') return PROBLEMS.differs;
    // Where the server does not tell the hash, what has a manifest is kept all the same.
    return (await newestVersion(session.scope, id.dseq)) ? null : PROBLEMS.unusable;
  }

  async function keep(): Promise<boolean> {
    setChecking(true);
    try {
      const found = await problemOf(text);
      setProblem(found);
      return found === null;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setChecking(false);
    }
  }

  return {
    text,
    change(next) {
      setText(next);
      setProblem(null);
    },
    problem,
    checking,
    keep,
  };
}
