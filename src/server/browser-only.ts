import type { Plugin } from 'vite';

/** Islands that run beside the page, never in it. */
const NOT_FOR_BROWSERS = /\/src\/(?:sim|server)\//;

/** The modules among these that the browser must not get. */
export const strays = (moduleIds: readonly string[]): string[] =>
  moduleIds.filter((id) => NOT_FOR_BROWSERS.test(id.replaceAll('\\', '/')));

/** Fails the build when the simulator or the server reaches the browser's bundle. */
export function browserOnly(): Plugin {
  return {
    name: 'berth-browser-only',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const [stray] = strays(chunk.moduleIds);
        if (stray)
          this.error(
            `${stray} is in the browser's ${chunk.fileName}: import it nowhere in the app`,
          );
      }
    },
  };
}
