import { resolve } from 'node:path';
import { dataFolder } from '#sim/hosts/data-folder.ts';
import { nodeListener } from '#sim/hosts/node-host.ts';
import type { NodeListener } from '#sim/hosts/node-host.ts';
import { createSimHandler } from '#sim/http/handler.ts';

/**
 * The simulator for a server of Vite's. With a folder its worlds survive a restart; the last
 * changes are written when the process ends.
 */
export function simulator(dataDir: string | null): NodeListener {
  const store = dataDir ? dataFolder(resolve(dataDir), (message) => console.warn(message)) : null;
  if (store) {
    process.once('exit', () => store.flush());
    process.once('SIGINT', () => process.exit(130));
  }
  return nodeListener(
    createSimHandler({
      clock: Date.now,
      store: store ?? undefined,
      onUnexpected: (error) => console.error(error),
    }),
  );
}
