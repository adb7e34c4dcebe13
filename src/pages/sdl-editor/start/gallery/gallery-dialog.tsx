import { BaseDialog } from '#ui/overlay/base-dialog.tsx';
import { Gallery } from './gallery.tsx';

/** Takes the text of a template, byte for byte, and its title. */
export type UseTemplate = (sdl: string, title: string) => void;

type GalleryDialogProps = { open: boolean; onClose: () => void; onUse: UseTemplate };

/** The gallery in a dialog. */
export function GalleryDialog({ open, onClose, onUse }: GalleryDialogProps) {
  return (
    <BaseDialog
      open={open}
      size="xl"
      title="Start from a template"
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Gallery onUse={onUse} onCancel={onClose} />
    </BaseDialog>
  );
}
