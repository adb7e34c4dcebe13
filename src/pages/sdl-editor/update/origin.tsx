import { matchHash } from '#api/journal/pasted-sdl.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import { OpenFile } from '#pages/sdl-editor/start/open-file.tsx';
import type { Running } from './running.ts';

type OriginProps = {
  running: Running;
  /** What the chain holds. */
  hash: string;
  checked: Checked;
  onFiles: (files: readonly File[]) => void;
};

const PASTE = 'Paste the one that runs: its hash tells whether it is. Then change it here.';
const DIFFERS =
  'The text here has another hash than the chain holds: it is not what runs. Every value counts; comments and order do not.';
const UNTOLD =
  'The server does not tell which SDL runs, so that the text here cannot be held against it.';

/** What the hash says of a text that was pasted. */
function verdictOn({ check }: Checked, hash: string): string {
  const derived = check?.manifest?.hash ?? null;
  if (derived === null) return PASTE;
  return matchHash(derived, hash) === 'differs' ? DIFFERS : UNTOLD;
}

/** Where the text comes from, if it is not from this browser. */
export function Origin({ running, hash, checked, onFiles }: OriginProps) {
  const { sdl, from, drift } = running;
  if (sdl === null) {
    return (
      <Callout
        tone="info"
        title="The SDL is not kept in this browser"
        actions={<OpenFile onFiles={onFiles} />}
      >
        <output>{verdictOn(checked, hash)}</output>
      </Callout>
    );
  }
  if (from === 'browser') return null;
  return (
    <Callout tone="info" title="Opened from what the server keeps">
      {drift === 'drifted'
        ? 'Its hash is not the one that the chain holds: the deployment was updated since. Paste the SDL that runs, if you have it.'
        : 'This browser did not have it.'}
    </Callout>
  );
}
