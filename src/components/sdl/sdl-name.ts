const MOST = 40;
const IMAGE = /^\s*(?:image|"image"|'image')\s*:\s*["']?([^\s"'#]+)/m;
const TITLE = /^\s*#+\s*(.+?)\s*$/m;

/** What is left of `ghcr.io/acme/llm-gateway:1.2@sha256:…` for a name: `llm-gateway`. */
const imageName = (image: string): string =>
  image
    .replace(/@.*$/, '')
    .replace(/:[^/:]*$/, '')
    .replace(/^.*\//, '');

/** What an SDL calls itself: its first image, else its first comment, else null. */
export function nameFromSdl(text: string): string | null {
  const name = imageName(IMAGE.exec(text)?.[1] ?? '') || (TITLE.exec(text)?.[1] ?? '');
  return name.slice(0, MOST).trim() || null;
}

/** A name by which a draft is known again. */
export const draftName = (text: string): string => nameFromSdl(text) ?? 'untitled';
