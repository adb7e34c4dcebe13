import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testWorld } from '#sim/testing/test-sim.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));

const start = (...args: string[]) => spawn(process.execPath, [CLI, ...args]);

test('serves a world alone and prints its base URL', async () => {
  const cli = start('--port', '0', '--world', 'mine', '--dialect', 'legacy', '--scenario', 'demo');
  try {
    const [printed] = (await once(cli.stdout, 'data')) as [Buffer];
    const base = printed.toString().trim();
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sim\/mine$/);
    const facts = await testWorld(fetch, base).facts();
    expect(facts).toMatchObject({ dialect: 'legacy', scenario: 'demo' });
    const other = testWorld(fetch, base.replace('mine', 'other'));
    expect(await other.facts()).toMatchObject({ dialect: 'documented', scenario: 'empty' });
    const help = await fetch(new URL('/', base));
    expect(await help.text()).toContain(`${base}/v1/deployments`);
  } finally {
    cli.kill();
  }
});

test.each([
  [['--world', 'A B']],
  [['--dialect', 'klingon']],
  [['--scenario', 'x']],
  [['--port', 'x']],
])('%j is refused with the usage', async (args) => {
  const cli = start(...args);
  const errors: string[] = [];
  cli.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const [code] = (await once(cli, 'close')) as [number];
  expect(code).toBe(2);
  expect(errors.join('')).toContain('npm run sim');
});
