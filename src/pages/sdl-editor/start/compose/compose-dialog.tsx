import { BaseDialog } from '#ui/overlay/base-dialog.tsx';
import { ComposeOffer, type ComposeOfferProps } from './compose-offer.tsx';

const about = (count: number): string =>
  `${count > 1 ? `${count} docker-compose files, the later over the earlier` : 'This is a docker-compose file'}. Akash runs SDLs: here is what it would be as one. Nothing is changed unless you take it.`;

/** Offers docker-compose files as an SDL. */
export function ComposeDialog(props: ComposeOfferProps) {
  return (
    <BaseDialog
      open
      size="xl"
      title="Write it as an SDL?"
      description={about(props.texts.length)}
      onOpenChange={(open) => {
        if (!open) props.onKeep();
      }}
    >
      <ComposeOffer {...props} />
    </BaseDialog>
  );
}
