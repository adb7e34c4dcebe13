import { mergeMaps, withoutTags } from './merge.ts';
import { parseCompose } from './parse.ts';
import type { ParsedCompose } from './parse.ts';
import { asMap } from './values.ts';
import type { ComposeMap } from './values.ts';

/** Lays files over each other, later ones on top, as `docker compose -f a -f b` does. */
export function readFiles(texts: readonly string[]): ParsedCompose {
  let whole: ComposeMap = {};
  for (const text of texts) {
    const parsed = parseCompose(text);
    if (!parsed.ok) return parsed;
    whole = mergeMaps(whole, parsed.value);
  }
  return { ok: true, value: asMap(withoutTags(whole)) ?? {} };
}
