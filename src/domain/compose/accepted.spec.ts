import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { composeToSdl } from './index.ts';

const word = fc.constantFrom(
  'web',
  'db',
  'My_App',
  '9lives',
  'a.b',
  'x'.repeat(80),
  'ü',
  '__proto__',
);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('${A}', '${A:-b}', '$$', 'yes', '1.10', '', ' ', 'a: b', '- x', '#', '\n'),
);
const scalar = fc.oneof(anything, fc.integer(), fc.boolean(), fc.constant(null));
const path = fc.oneof(fc.constantFrom('/', '/data', '/var/lib/x', 'relative', ''), anything);
const number = fc.integer({ min: -1, max: 70_000 });
const port = fc.oneof(
  fc.tuple(number, number).map(([a, b]) => `${a}:${b}`),
  fc.tuple(number, number).map(([a, b]) => `${a}-${b}:${b}/udp`),
  number,
  anything,
  fc.record({ target: number, published: fc.oneof(number, anything), protocol: anything }),
);
const volume = fc.oneof(
  fc.tuple(anything, path, fc.constantFrom('', ':ro')).map(([a, b, c]) => `${a}:${b}${c}`),
  fc.tuple(word, path).map(([a, b]) => `${a}:${b}`),
  path,
  fc.record({
    type: fc.constantFrom('volume', 'bind', 'tmpfs', 'nfs'),
    source: anything,
    target: path,
    read_only: fc.boolean(),
    tmpfs: fc.record({ size: fc.oneof(number, anything) }),
  }),
);
const size = fc.oneof(fc.constantFrom('0', '64m', '1.5g', '9999t', '0.3333', '1e3', -1, 4), scalar);
const limits = fc.record({ cpus: size, memory: size }, { requiredKeys: [] });
const service = fc.record(
  {
    image: fc.oneof(fc.constantFrom('nginx', 'postgres:17', 'redis'), scalar),
    build: fc.oneof(anything, fc.record({ context: anything })),
    command: fc.oneof(anything, fc.array(scalar)),
    entrypoint: fc.oneof(anything, fc.array(scalar)),
    environment: fc.oneof(fc.dictionary(anything, scalar), fc.array(anything)),
    ports: fc.oneof(fc.array(port), port),
    expose: fc.array(fc.oneof(number, anything)),
    volumes: fc.array(volume),
    tmpfs: fc.oneof(path, fc.array(path)),
    shm_size: size,
    depends_on: fc.oneof(fc.array(word), fc.dictionary(word, scalar)),
    networks: fc.oneof(fc.array(word), fc.dictionary(word, fc.constant(null))),
    scale: fc.constantFrom(0, 1, 2, 80, 'x'),
    gpus: fc.constantFrom('all', 2, null),
    profiles: fc.array(word, { maxLength: 1 }),
    extends: fc.oneof(word, fc.record({ service: word })),
    deploy: fc.record(
      {
        replicas: fc.constantFrom(0, 1, 3, 1000),
        resources: fc.record(
          {
            limits,
            reservations: fc.record({
              devices: fc.array(
                fc.record({
                  capabilities: fc.constant(['gpu']),
                  count: fc.constantFrom(1, 'all', 99),
                }),
              ),
            }),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
    restart: anything,
    healthcheck: fc.dictionary(anything, scalar),
    'x-own': scalar,
  },
  { requiredKeys: [] },
);
const file = fc.record(
  {
    services: fc.dictionary(word, fc.oneof(service, fc.constant(null)), { minKeys: 1 }),
    volumes: fc.dictionary(
      word,
      fc.oneof(fc.constant(null), fc.record({ external: fc.boolean() })),
    ),
    version: scalar,
  },
  { requiredKeys: ['services'] },
);

const RUNS = 300;

/** What a compose file can make of an SDL that the network refuses, and the dialog says so. */
const TOLD = new Set(['no-global-service', 'unit-limit']);

it('whatever a compose file says, the SDL is accepted, and the network has nothing else against it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(file, (value) => {
      const converted = composeToSdl([dump(value)]);
      if (!converted.ok) {
        expect(converted.reason).toBe('None of its services runs.');
        return;
      }
      accepted += 1;
      const check = checkSdl(converted.sdl);
      expect(check.serverErrors, converted.sdl).toEqual([]);
      expect(check.manifest).not.toBeNull();
      const against = check.problems.filter(
        ({ severity, code }) => severity !== 'advice' && !TOLD.has(code),
      );
      expect(against, converted.sdl).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 2);
});

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((value) => dump(value, { skipInvalid: true })),
      ),
      (text) => {
        composeToSdl([text]);
        composeToSdl([text, text]);
      },
    ),
  );
});
