import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';
import type { UseTemplate } from './gallery/gallery.tsx';
import { useChunk } from './use-chunk.ts';

/** The templates and their gallery, which come apart from the page. */
const loadGallery = async () => (await import('./gallery/gallery.tsx')).Gallery;

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
  const { code: Gallery, failed, retry } = useChunk(loadGallery, open);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        icon={<FileText size={14} aria-hidden="true" />}
        disabledReason={disabledReason}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(true)}
      >
        Start from…
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Start from a template" size="xl">
        {Gallery ? (
          <Gallery
            onCancel={() => setOpen(false)}
            onUse={(sdl, title) => {
              setOpen(false);
              onChoose(sdl, title);
            }}
          />
        ) : failed ? (
          <ErrorNotice
            title="The templates could not be loaded"
            nextStep="Check the connection and try again."
            onRetry={retry}
          />
        ) : (
          <Loading label="Loading the templates">
            <Skeleton height="min(44rem, calc(100dvh - 9rem))" />
          </Loading>
        )}
      </Dialog>
    </>
  );
}
