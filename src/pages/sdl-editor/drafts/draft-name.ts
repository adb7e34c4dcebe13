const MOST = 40;
const IMAGE = /^\s*(?:image|"image"|'image')\s*:\s*["']?([^\s"'#]+)/m;
const TITLE = /^\s*#+\s*(.+?)\s*$/m;

/** What is left of `ghcr.io/acme/llm-gateway:1.2@sha256:…` for a name: `llm-gateway`. */
const imageName = (image: string): string =>
  image
    .replace(/@.*$/, '')
    .replace(/:[^/:]*$/, '')
    .replace(/^.*\//, '');

/** A name by which a draft is known again: its first image, else its first comment. */
export function draftName(text: string): string {
  const name = imageName(IMAGE.exec(text)?.[1] ?? '') || (TITLE.exec(text)?.[1] ?? '');
  return name.slice(0, MOST).trim() || 'untitled';
}
