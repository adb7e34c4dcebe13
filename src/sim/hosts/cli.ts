/**
 * `npm run sim -- --port 8787 --world demo --dialect documented --scenario demo`: the simulated
 * Console API alone on a port. Worlds live in memory; any other name makes another one.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { dialectNames } from '#sim/http/dialects/dialect.ts';
import { createSimHandler } from '#sim/http/handler.ts';
import { SIM_PREFIX } from '#sim/http/prefix.ts';
import { SIM_KEY } from '#sim/http/run-operation.ts';
import { isWorldName } from '#sim/http/worlds.ts';
import type { WorldDefaults } from '#sim/http/worlds.ts';
import { SCENARIOS } from '#sim/scenarios/index.ts';
import { nodeListener } from './node-host.ts';

const USAGE = `npm run sim -- [options]

  --port 8787            port of 127.0.0.1 (0 for any)
  --world demo           a world to start with: a-z, 0-9 and -
  --dialect documented   ${dialectNames.join(', ')}
  --scenario demo        ${SCENARIOS.join(', ')}
  --no-wider             only the operations of the reference documents
`;

type Options = { port: number; world: string; defaults: Partial<WorldDefaults> };

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  return known.find((one) => one === value) ?? fail(`--${name} is one of ${known.join(', ')}`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      world: { type: 'string', default: 'demo' },
      dialect: { type: 'string' },
      scenario: { type: 'string' },
      wider: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.info(USAGE);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('--port is a port number');
  if (!isWorldName(values.world)) fail('--world is up to 64 of a-z, 0-9 and -');
  const { dialect, scenario, wider } = values;
  return {
    port,
    world: values.world,
    defaults: {
      wider,
      ...(dialect ? { dialect: oneOf('dialect', dialect, dialectNames) } : {}),
      ...(scenario ? { scenario: oneOf('scenario', scenario, SCENARIOS) } : {}),
    },
  };
}

const help = (base: string): string => `Berth's simulated Console API

  ${base}/v1/deployments   with the header x-api-key: ${SIM_KEY}
  ${base}/_control         GET the world's facts, POST {"scenario", "dialect", "advance", "faults", …}

Any other name in place of this world's makes a new one.
`;

function main({ port, world, defaults }: Options): void {
  const listen = nodeListener(
    createSimHandler({
      clock: Date.now,
      defaults: { [world]: defaults },
      onUnexpected: (error) => console.error(error),
    }),
  );
  const server = createServer((req, res) => {
    if (req.url !== '/') return void listen(req, res);
    const { port: bound } = server.address() as AddressInfo;
    res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
    res.end(help(`http://127.0.0.1:${bound}${SIM_PREFIX}/${world}`));
  });
  server.on('error', (error) => fail(error.message));
  server.listen(port, '127.0.0.1', () => {
    const { port: bound } = server.address() as AddressInfo;
    console.info(`http://127.0.0.1:${bound}${SIM_PREFIX}/${world}`);
  });
}

main(readOptions());
