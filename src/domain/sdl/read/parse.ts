import { load, YAMLException } from 'js-yaml';

export type Parsed =
  | { ok: true; value: unknown }
  | {
      ok: false;
      /** The parser's own words, which the Console API passes on. */
      reason: string;
      /** Where the parser stopped, as an offset into the text. */
      offset: number;
    };

/**
 * Reads YAML with js-yaml 4, the parser of the Console API: whether a text is YAML at all, and
 * which value `on`, `012` or a date has, is that parser's to say.
 */
export function parseYaml(text: string): Parsed {
  try {
    return { ok: true, value: load(text) };
  } catch (error) {
    if (error instanceof YAMLException) {
      return { ok: false, reason: error.reason, offset: offsetOf(error, text) };
    }
    // js-yaml throws other errors only when a text exhausts it (stack, memory).
    return { ok: false, reason: 'the document is nested too deeply to read', offset: 0 };
  }
}

function offsetOf(error: YAMLException, text: string): number {
  // The types promise a mark; errors about the whole text come without one.
  const mark: { position: number } | undefined = error.mark;
  const skipped = text.startsWith('\uFEFF') ? 1 : 0;
  return mark === undefined ? 0 : mark.position + skipped;
}
