/**
 * Chunking for the first visit: what the shell and the fleet page import statically goes into one
 * file. Left to itself the bundler makes some forty of it, each a round trip on HTTP/1.1.
 */
import { resolve } from 'node:path';

type ModuleInfo = { importedIds: readonly string[] } | null;
type Context = { getModuleInfo(id: string): ModuleInfo };

const entries = ['src/app/main.tsx', 'src/pages/deployments/route.tsx'].map((path) =>
  resolve(path),
);

function closure(context: Context): Set<string> {
  const found = new Set<string>();
  const todo = [...entries];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    todo.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

// Left to itself the preload helper lands in the editor's chunk, which every page would then load.
const helpers = /preload-helper|rolldown-runtime/;

/**
 * A name for `codeSplitting.groups`: the chunk `name` for what the first page needs, null for the
 * rest. The two entries stay on their own, as the bundler must be able to name their exports.
 */
export function firstPageGroup(name: string): (id: string, context: Context) => string | null {
  let needed: Set<string> | null = null;
  return (id, context) => {
    needed ??= closure(context);
    const first = helpers.test(id) || (needed.has(id) && !entries.includes(id));
    return first ? name : null;
  };
}
