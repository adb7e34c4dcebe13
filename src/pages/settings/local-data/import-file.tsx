import { useRef } from 'react';
import { applyImport, readImport } from '#store/transfer.ts';
import { Button } from '#ui/button.tsx';
import { confirm } from '#ui/confirm/registry.ts';
import { toast } from '#ui/toast/registry.ts';
import { countWords } from './data-words.ts';

/** Far beyond any export that a browser could have made. */
const MAX_BYTES = 256 * 1_048_576;

const refuse = (body: string): void => {
  toast({ title: 'Nothing was imported', body, tone: 'bad', key: 'import' });
};

/** Reads a file, says what is in it, and adds that once the operator agrees. */
async function importFile(file: File): Promise<void> {
  if (file.size > MAX_BYTES) return refuse(`${file.name} is too large to be an export of Berth.`);
  const read = readImport(await file.text());
  if (!read.ok) return refuse(`${file.name}: ${read.reason}`);
  const agreed = await confirm({
    title: `Import ${file.name}?`,
    body: (
      <div className="grid gap-2">
        <p>It holds {countWords(read.plan.counts)}.</p>
        <p>What is here already stays as it is, and so do connections, keys and the theme.</p>
        {read.plan.preferences ? (
          <p>Currency and table settings become those of the file.</p>
        ) : null}
      </div>
    ),
  });
  if (!agreed) return undefined;
  const added = await applyImport(read.plan);
  const body =
    added === 0 ? 'Everything in it was here already.' : 'What was here already is as it was.';
  toast({
    title: `Added ${added} ${added === 1 ? 'record' : 'records'}`,
    body,
    tone: 'ok',
    key: 'import',
  });
}

/** Picks an export of Berth from the disk. */
export function ImportFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>Import…</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Import a file"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) importFile(file).catch(() => refuse('The file could not be read or kept.'));
          event.target.value = '';
        }}
      />
    </>
  );
}
