/**
 * Chunking for the first visit. Left to itself the bundler makes some forty files of what the shell
 * and the fleet page import, each a round trip on HTTP/1.1; here it is three. `boot` is all that the
 * page's own script needs to send the first requests; `react` stays the same from release to
 * release; `first` draws the answers. The page names all three, so that they come side by side.
 * `detail` is the page that one is likely to go to next, loaded while all is quiet: one file, too.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

type ModuleInfo = { importedIds: readonly string[] } | null;
type Context = { getModuleInfo(id: string): ModuleInfo };

const BOOT = resolve('src/app/main.ts');
const FIRST = resolve('src/app/mount.tsx');
const NEXT = resolve('src/pages/deployment/route.tsx');
const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\/|\/src\/app\/framework\.ts$/;
// Left to itself the preload helper lands in the editor's chunk, which every page would then load.
const HELPERS = /preload-helper|rolldown-runtime/;
const STYLE = /\.css$/;

function closure(context: Context, entry: string): Set<string> {
  const found = new Set<string>();
  const todo = [entry];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    todo.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** The chunk of a module of the first visit, null for the rest. */
function bootOrFirst(): (id: string, context: Context) => string | null {
  let boot: Set<string> | null = null;
  let first: Set<string> | null = null;
  return (id, context) => {
    boot ??= closure(context, BOOT);
    first ??= closure(context, FIRST);
    // One style sheet, named by the page, rather than one that its code asks for.
    if (boot.has(id) || HELPERS.test(id) || (first.has(id) && STYLE.test(id))) return 'boot';
    return first.has(id) ? 'first' : null;
  };
}

function detail(): (id: string, context: Context) => string | null {
  let next: Set<string> | null = null;
  return (id, context) => {
    next ??= closure(context, NEXT);
    return next.has(id) && !STYLE.test(id) ? 'detail' : null;
  };
}

/** `codeSplitting.groups` for the chunks of the first visit. */
export const firstPageGroups = () => [
  { name: 'react', test: REACT, priority: 2 },
  { name: bootOrFirst(), priority: 1 },
  { name: detail(), priority: 0 },
];

const PRELOADED = ['react', 'first'];

/**
 * Has Chromium compile all of a file beside the page's thread while it arrives, instead of function
 * by function in that thread; nearly all of these two files runs at once.
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

/** Has the page fetch what draws it beside what asks for its data, and the browser compile it ahead. */
export function preloadFirstPage(): Plugin {
  return {
    name: 'berth-preload-first-page',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !PRELOADED.includes(chunk.name)) continue;
          chunk.code = `${COMPILE_AHEAD}\n${chunk.code}`;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return PRELOADED.map((wanted) => {
          const chunk = Object.values(bundle ?? {}).find(({ name }) => name === wanted);
          if (!chunk) throw new Error(`the build made no chunk named ${wanted}`);
          return {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` },
            injectTo: 'head',
          };
        });
      },
    },
  };
}
