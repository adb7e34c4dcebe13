import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const system = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const directories = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of a Chromium to test with: Playwright's own if installed, else one on the system, else null. */
export function findBrowser(): string | null {
  const installed = directories.flatMap((dir) => system.map((name) => `${dir}/${name}`));
  return [chromium.executablePath(), ...installed, mac].find((path) => existsSync(path)) ?? null;
}

/** Installs Debian's chromium, with sudo when not root. Throws when the system has no apt-get. */
function installBrowser(): void {
  const root = process.getuid?.() === 0;
  const apt = (...args: string[]): void => {
    const [command = 'apt-get', ...rest] = root
      ? ['apt-get', ...args]
      : ['sudo', 'apt-get', ...args];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
}

if (import.meta.main && !findBrowser()) {
  console.log('No Chromium or Chrome found: installing Debian’s chromium …');
  try {
    installBrowser();
  } catch (error) {
    console.error(String(error));
  }
  if (!findBrowser()) {
    console.error(
      'No browser to test with. Install Chromium, or run: npx playwright install chromium',
    );
    process.exit(1);
  }
}
