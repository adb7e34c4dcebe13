/**
 * A classic script that must run before the first paint. It becomes a hashed file, so that a second
 * visit does not wait a round trip to ask whether it is still the same.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Emits the script at `path` (as index.html names it, from the root) among the assets. */
export function earlyScript(path: `/${string}`): Plugin {
  let reference = '';
  let url = '';
  return {
    name: 'berth-early-script',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const source = readFileSync(resolve(`.${path}`));
      reference = this.emitFile({ type: 'asset', name: path.split('/').at(-1), source });
    },
    generateBundle() {
      url = `/${this.getFileName(reference)}`;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(path)) throw new Error(`index.html does not load ${path}`);
        return html.replace(path, url);
      },
    },
  };
}
