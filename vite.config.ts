import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { browserOnly } from './src/server/browser-only.ts';
import { berthServer } from './src/server/plugin.ts';
import { parseUpstream } from './src/server/console-upstream.ts';
import { earlyScript } from './src/server/early-script.ts';
import { firstPageGroups, preloadFirstPage } from './src/server/first-page.ts';
import { parseHosts } from './src/server/host-check.ts';
import { parsePresets, presetsPlugin } from './src/server/presets.ts';

const {
  /** Where `npm start` keeps the simulator's worlds; empty for in memory only. */
  BERTH_DATA_DIR = '.data/worlds',
  /** Names beside localhost under which Berth may be asked for, separated by commas. */
  BERTH_HOSTS,
  /** The connections that come with the build, as JSON. */
  BERTH_PRESETS,
  /** Where /console-api forwards to. */
  CONSOLE_API_URL,
  PORT = '3000',
  VITEST,
} = process.env;

/** On 127.0.0.1 only, on this port or not at all; other origins are not answered. */
const listening = {
  host: '127.0.0.1',
  port: Number(PORT),
  strictPort: true,
  cors: false,
  allowedHosts: parseHosts(BERTH_HOSTS),
};

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    ...(VITEST
      ? []
      : [
          browserOnly(),
          earlyScript('/src/app/early-theme.js'),
          preloadFirstPage(),
          presetsPlugin(parsePresets(BERTH_PRESETS)),
          berthServer({
            upstream: parseUpstream(CONSOLE_API_URL),
            hosts: parseHosts(BERTH_HOSTS),
            dataDir: BERTH_DATA_DIR || null,
          }),
        ]),
  ],
  server: listening,
  preview: listening,
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Sizes are held by the budgets, in brotli; the editor is one large chunk on purpose.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: firstPageGroups(),
        },
      },
    },
  },
  test: {
    include: ['src/**/*.spec.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
