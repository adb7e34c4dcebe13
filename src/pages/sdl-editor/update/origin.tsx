import { Callout } from '#ui/feedback/notices.tsx';
import { OpenFile } from '#pages/sdl-editor/start/open-file.tsx';
import type { Running } from './running.ts';

/** Where the text comes from, if it is not from this browser. */
export function Origin({ running, onText }: { running: Running; onText: (text: string) => void }) {
  const { sdl, from, drift } = running;
  if (sdl === null) {
    return (
      <Callout
        tone="info"
        title="The SDL is not kept in this browser"
        actions={<OpenFile onText={onText} />}
      >
        Paste the one that runs: its hash tells whether it is. Then change it here.
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
