import { Download } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Saves a text to a file, byte for byte. */
export function DownloadButton({ text, name }: { text: string; name: string }) {
  return (
    <IconButton size="sm" label={`Download ${name}`} onClick={() => save(text, name)}>
      <Download size={13} />
    </IconButton>
  );
}
