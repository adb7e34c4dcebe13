import { Download } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { saveFile } from '#ui/save-file.ts';

/** Saves a text to a file, byte for byte. */
export function DownloadButton({ text, name }: { text: string; name: string }) {
  return (
    <IconButton
      size="sm"
      label={`Download ${name}`}
      onClick={() => saveFile(text, name, 'text/plain')}
    >
      <Download size={13} />
    </IconButton>
  );
}
