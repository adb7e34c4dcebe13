import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';

type OpenFileProps = {
  onFiles: (files: readonly File[]) => void;
  /** Why the text cannot be replaced now, or null. */
  disabledReason?: string | null;
};

/** Picks a file from the disk, or the files of one docker-compose project. */
export function OpenFile({ onFiles, disabledReason }: OpenFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<FolderOpen size={14} aria-hidden="true" />}
        disabledReason={disabledReason}
        onClick={() => input.current?.click()}
      >
        Open…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".yml,.yaml,.txt,text/yaml,application/yaml,text/plain"
        aria-label="Open an SDL file"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.target.value = '';
        }}
      />
    </>
  );
}
