import { readSdlFile } from '#pages/sdl-editor/text/read-file.ts';
import { loadCompose } from './load-compose.ts';

/** Why nothing was put in, said on the page. */
export type Refusal = { title: string; reason: string };

export type FilesRead =
  /** `compose`: every one is a docker-compose file, the later over the earlier ones. */
  { ok: true; texts: string[]; compose: boolean } | { ok: false; refusal: Refusal };

const refuse = (title: string, reason: string): FilesRead => ({
  ok: false,
  refusal: { title, reason },
});

/** An override lies over what it overrides, in whichever order files were picked. */
const inOrder = (files: readonly File[]): File[] => {
  const isOverride = ({ name }: File): number => (/override/i.test(name) ? 1 : 0);
  return files.toSorted((a, b) => isOverride(a) - isOverride(b));
};

/** Reads what was picked, dropped or pasted: one file, or several that compose lays over each other. */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const ordered = inOrder(files);
  const texts: string[] = [];
  for (const file of ordered) {
    const read = await readSdlFile(file);
    if (!read.ok) return refuse(`${file.name} was not opened`, read.reason);
    texts.push(read.text);
  }
  const isCompose = await loadCompose().then(
    (module) => module.isCompose,
    // Without that code a file is only a text.
    () => () => false,
  );
  const compose = texts.every((text, at) => isCompose(text, ordered[at]?.name));
  if (texts.length > 1 && !compose) {
    return refuse(
      `${texts.length} files were not opened`,
      'Several are only taken together where all are docker-compose files. Open one at a time.',
    );
  }
  return { ok: true, texts, compose };
}
