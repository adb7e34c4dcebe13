import { TextArea } from '#ui/form/field.tsx';
import type { PastedSdl } from './use-pasted-sdl.ts';

/** Where the SDL is pasted, with why it was not kept. */
export function PastedSdlField({ pasted, rows }: { pasted: PastedSdl; rows: number }) {
  const { text, change, problem } = pasted;
  return (
    <TextArea
      label="SDL"
      className="w-full"
      rows={rows}
      spellCheck={false}
      value={text}
      error={problem}
      onValueChange={change}
    />
  );
}
