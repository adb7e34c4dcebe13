/** More than this is no SDL: the Console API takes no larger request either. */
export const MOST_BYTES = 512 * 1024;

export type FileRead = { ok: true; text: string } | { ok: false; reason: string };

const refuse = (reason: string): FileRead => ({ ok: false, reason });

/** Reads a file as the text that it is, or says why it is none. Nothing in it is changed. */
export async function readSdlFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<FileRead> {
  if (file.size > MOST_BYTES)
    return refuse(`${file.name} is larger than 512 KiB, which no SDL is.`);
  let text: string;
  try {
    const bytes = await file.arrayBuffer();
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(`${file.name} is not text in UTF-8. Save it as UTF-8 and open it again.`);
  }
  if (text.includes('\0')) return refuse(`${file.name} is a binary file, not an SDL.`);
  return { ok: true, text };
}
