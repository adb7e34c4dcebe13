import { Download } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Saves the text to a file, byte for byte. */
export function SaveFile({ text, name }: { text: () => string; name: string }) {
  return (
    <IconButton variant="default" label="Download" onClick={() => save(text(), name)}>
      <Download size={14} />
    </IconButton>
  );
}
