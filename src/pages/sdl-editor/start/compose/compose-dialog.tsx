import { Button } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';
import { useChunk } from '#pages/sdl-editor/start/use-chunk.ts';

const loadOffer = async () => (await import('./compose-offer.tsx')).ComposeOffer;

type ComposeDialogProps = {
  /** The files, the later over the earlier ones. */
  texts: readonly string[];
  onUse: (sdl: string) => void;
  onKeep: () => void;
};

const about = (count: number): string =>
  `${count > 1 ? `${count} docker-compose files, the later over the earlier` : 'This is a docker-compose file'}. Akash runs SDLs: here is what it would be as one. Nothing is changed unless you take it.`;

/** Offers a docker-compose file as an SDL. */
export function ComposeDialog({ texts, onUse, onKeep }: ComposeDialogProps) {
  const { code: Offer, failed, retry } = useChunk(loadOffer, true);
  return (
    <Dialog
      open
      size="xl"
      title="Write it as an SDL?"
      description={about(texts.length)}
      onOpenChange={(open) => {
        if (!open) onKeep();
      }}
    >
      {Offer ? (
        <Offer {...{ texts, onUse, onKeep }} />
      ) : failed ? (
        <ErrorNotice
          title="What reads docker-compose could not be loaded"
          nextStep="Your text is safe. Check the connection and try again."
          onRetry={retry}
          actions={<Button onClick={onKeep}>Keep the compose text</Button>}
        />
      ) : (
        <Loading label="Reading the compose file">
          <Skeleton height="20rem" />
        </Loading>
      )}
    </Dialog>
  );
}
