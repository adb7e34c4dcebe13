/** More than this is no SDL: the Console API takes no larger request either. */
export const MOST_BYTES = 512 * 1024;

export type FileRead = { ok: true; text: string } | { ok: false; reason: string };

const refuse = (reason: string): FileRead => ({ ok: false, reason });

const TOO_LARGE = 'It is larger than 512 KiB, which no SDL is.';
const BINARY = 'It is a binary file, not a text.';

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/** Reads a file as the text that it is, or says why it is none. Nothing in it is changed. */
export async function readSdlFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<FileRead> {
  if (file.size > MOST_BYTES) return refuse(TOO_LARGE);
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer)
    return refuse('It cannot be read. It may be a folder, or have been moved meanwhile.');
  const bytes = new Uint8Array(buffer);
  if (bytes.length === 0) return refuse('It is empty.');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse('It is text in UTF-16. Save it as UTF-8 and open it again.');
  }
  if (bytes.includes(0)) return refuse(BINARY);
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return refuse('It is not text in UTF-8. Save it as UTF-8 and open it again.');
  }
}

/** The same for a text from the clipboard; null where nothing speaks against it. */
export function refusalOfText(text: string): string | null {
  if (new Blob([text]).size > MOST_BYTES) return TOO_LARGE;
  return text.includes('\0') ? BINARY : null;
}
