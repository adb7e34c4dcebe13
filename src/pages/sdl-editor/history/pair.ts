import type { VaultRecord } from '#store/schema.ts';

/** One of the texts that can be compared: a kept version, or what stands in the editor. */
export type Choice = { value: string; label: string; text: string };

/** Of the text in the editor, among the choices. */
export const EDITOR = 'editor';

const wordsOf = ({ version, note }: VaultRecord): string =>
  note === '' ? `Version ${version}` : `Version ${version}, ${note}`;

/** All that can be compared, newest first. */
export const choicesOf = (versions: readonly VaultRecord[], text: string): Choice[] => [
  { value: EDITOR, label: 'The text in the editor', text },
  ...versions.toReversed().map((version) => ({
    value: String(version.version),
    label: wordsOf(version),
    text: version.sdl,
  })),
];

export type Pair = { from: string; to: string };

/**
 * What is compared before anybody chooses: the newest version with the editor's text where that is
 * another, else the two newest.
 */
export function firstPair(choices: readonly Choice[]): Pair {
  const [editor, newest, before] = choices;
  const same = editor && newest && editor.text === newest.text;
  if (same && before) return { from: before.value, to: newest.value };
  return { from: newest?.value ?? EDITOR, to: EDITOR };
}

/** A version compared with what came before it; the first one with the editor's text. */
export function pairFor(choices: readonly Choice[], version: string): Pair {
  const at = choices.findIndex(({ value }) => value === version);
  const before = choices[at + 1];
  return before ? { from: before.value, to: version } : { from: version, to: EDITOR };
}
