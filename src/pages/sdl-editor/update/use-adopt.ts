import { useEffect } from 'react';
import { keepPastedSdl } from '#api/journal/pasted-sdl.ts';
import { useSession } from '#api/queries/session.tsx';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import type { Running } from './running.ts';

/** A text whose hash the chain holds is what runs, wherever it came from: it is kept from then on. */
export function useAdopt(
  dseq: string,
  hash: string,
  { drift, from }: Running,
  checked: Checked,
): void {
  const session = useSession();
  const unkept = drift === 'none' || drift === 'drifted' || from === 'server';
  const found = checked.check?.manifest?.hash === hash && unkept;
  const sdl = found ? checked.text : null;
  useEffect(
    function adoptText() {
      if (sdl !== null) void keepPastedSdl(session, { dseq, sdl, onChain: hash });
    },
    [session, dseq, sdl, hash],
  );
}
