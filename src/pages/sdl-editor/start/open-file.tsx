import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { readSdlFile } from '#pages/sdl-editor/text/read-file.ts';
import { Button } from '#ui/button.tsx';
import { toast } from '#ui/toast/registry.ts';

/** Reads a file into the editor, or says why not. */
export async function openSdlFile(file: File, onText: (text: string) => void): Promise<void> {
  const read = await readSdlFile(file);
  if (read.ok) onText(read.text);
  else toast({ title: 'This file was not opened', body: read.reason, tone: 'bad', key: 'open' });
}

/** Picks a file from the disk. */
export function OpenFile({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<FolderOpen size={14} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        Open…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".yml,.yaml,.txt,text/yaml,application/yaml,text/plain"
        aria-label="Open an SDL file"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void openSdlFile(file, onText);
          event.target.value = '';
        }}
      />
    </>
  );
}
