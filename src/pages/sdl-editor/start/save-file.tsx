import { Download } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { saveFile } from '#ui/save-file.ts';

/** Saves the text to a file, byte for byte. */
export function SaveFile({ text, name }: { text: () => string; name: string }) {
  return (
    <IconButton
      variant="default"
      label="Download"
      onClick={() => saveFile(text(), name, 'application/yaml')}
    >
      <Download size={14} />
    </IconButton>
  );
}
