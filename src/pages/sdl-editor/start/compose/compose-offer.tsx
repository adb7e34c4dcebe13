import './compose.css';
import { useMemo } from 'react';
import { composeToSdl } from '#domain/compose/index.ts';
import { SdlText } from '#components/sdl/sdl-text.tsx';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Notes } from './notes.tsx';

export type ComposeOfferProps = {
  texts: readonly string[];
  onUse: (sdl: string) => void;
  onKeep: () => void;
};

/** What becomes of a docker-compose file as an SDL, and the choice between both. */
export function ComposeOffer({ texts, onUse, onKeep }: ComposeOfferProps) {
  const made = useMemo(() => composeToSdl(texts), [texts]);
  if (!made.ok) {
    return (
      <div className="grid gap-3">
        <Callout tone="warn" title="No SDL can be made of it">
          {made.reason}
        </Callout>
        <div className="flex justify-end">
          <Button onClick={onKeep}>Keep the compose text</Button>
        </div>
      </div>
    );
  }
  const { sdl } = made;
  return (
    <div className="compose-offer">
      <div className="compose-notes">
        <Notes kind="lost" notes={made.lost} />
        <Notes kind="assumed" notes={made.assumed} />
        <Notes kind="carried" notes={made.carried} />
      </div>
      <SdlText text={sdl} className="compose-text" />
      <div className="compose-actions">
        <Button onClick={onKeep}>Keep the compose text</Button>
        <Button variant="primary" onClick={() => onUse(sdl)}>
          Use this SDL
        </Button>
      </div>
    </div>
  );
}
