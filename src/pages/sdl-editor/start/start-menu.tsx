import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { toast } from '#ui/toast/registry.ts';
import type { GalleryDialog, UseTemplate } from './gallery/gallery-dialog.tsx';

/** The templates and their gallery, which come apart from the page. */
const loadGallery = () => import('./gallery/gallery-dialog.tsx');

const preload = (): void => {
  loadGallery().catch(() => undefined);
};

type StartMenuProps = {
  onChoose: UseTemplate;
  /** Why the text cannot be replaced now, or null. */
  disabledReason?: string | null;
};

/** Opens the gallery of templates. */
export function StartMenu({ onChoose, disabledReason }: StartMenuProps) {
  const [open, setOpen] = useState(false);
  const [loading, setLoading] = useState(false);
  const [loaded, setLoaded] = useState<{ Gallery: typeof GalleryDialog } | null>(null);
  const show = async (): Promise<void> => {
    setLoading(true);
    try {
      const { GalleryDialog: Gallery } = await loadGallery();
      setLoaded({ Gallery });
      setOpen(true);
    } catch {
      toast({
        key: 'templates',
        tone: 'bad',
        title: 'The templates could not be loaded',
        body: 'Check the connection, then press “Start from…” again.',
      });
    } finally {
      setLoading(false);
    }
  };
  return (
    <>
      <Button
        aria-haspopup="dialog"
        icon={<FileText size={14} aria-hidden="true" />}
        pending={loading}
        disabledReason={disabledReason}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => void show()}
      >
        Start from…
      </Button>
      {loaded ? (
        <loaded.Gallery
          open={open}
          onClose={() => setOpen(false)}
          onUse={(sdl, title) => {
            setOpen(false);
            onChoose(sdl, title);
          }}
        />
      ) : null}
    </>
  );
}
