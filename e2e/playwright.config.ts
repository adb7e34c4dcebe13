import { defineConfig } from 'playwright/test';
import { findBrowser } from './browser.ts';

/** A server that is up already, such as one in the making; else the build in dist is served. */
const { E2E_URL, E2E_PORT = '4391', CI } = process.env;
const baseURL = E2E_URL ?? `http://127.0.0.1:${E2E_PORT}`;

/**
 * The built app on its own server, each test in a simulator world of its own.
 * Background networking is switched off, so that a request to another origin is the app's doing.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  retries: 0,
  workers: 2,
  // A test is over when its states are; these only end one that hangs, on a busy machine too.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: CI ? [['list']] : [['line']],
  use: {
    baseURL,
    actionTimeout: 20_000,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    // Nothing here depends on motion, and it costs; nor on traces: `--trace on` makes one.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(E2E_URL
    ? {}
    : {
        webServer: {
          command: 'npm run serve',
          cwd: `${import.meta.dirname}/..`,
          // Worlds live in memory: a run leaves nothing behind and meets nothing of the one before.
          env: { PORT: E2E_PORT, BERTH_DATA_DIR: '' },
          url: `${baseURL}/`,
          reuseExistingServer: false,
          timeout: 60_000,
        },
      }),
});
