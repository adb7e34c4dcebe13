import { outlineOf } from '#domain/sdl/outline/outline.ts';
import { linesOf } from '#domain/sdl/read/lines.ts';
import type { SdlRange } from '#domain/sdl/read/lines.ts';
import { parseYaml } from '#domain/sdl/read/parse.ts';
import { layOut } from './lay-out.ts';
import { sameMeaning } from './same-meaning.ts';
import { spaceEdits } from './space-edits.ts';

export type Formatting =
  | { ok: true; edits: { range: SdlRange; text: string }[] }
  | {
      ok: false;
      /** In plain words, why the text stays as it is. */
      reason: string;
    };

/**
 * Indents an SDL by two columns a level, trims the ends of lines and ends the text with a line
 * break. Only spaces change: words, comments, quotes and their order stay. Where that would change
 * what the text means, all of it stays.
 */
export function formatSdl(text: string): Formatting {
  const before = parseYaml(text);
  if (!before.ok) {
    return { ok: false, reason: `This is not valid YAML yet: ${before.reason}.` };
  }
  const edits = spaceEdits(text, layOut(text, outlineOf(text)));
  let formatted = '';
  let done = 0;
  for (const edit of edits) {
    formatted += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  formatted += text.slice(done);
  const after = parseYaml(formatted);
  if (!after.ok || !sameMeaning(before.value, after.value)) {
    return { ok: false, reason: 'Other spaces would change what this text means.' };
  }
  const { exactRange } = linesOf(text);
  return {
    ok: true,
    edits: edits.map(({ from, to, text: put }) => ({ range: exactRange(from, to), text: put })),
  };
}
