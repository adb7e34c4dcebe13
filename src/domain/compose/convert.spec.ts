import { describe, expect, it } from 'vitest';
import { composeToSdl } from './index.ts';
import { converted, web, webFile } from './spec-converted.ts';

describe('the program of a service', () => {
  it.each([
    ['command: npm run start', { args: ['npm', 'run', 'start'] }],
    ['command: [npm, "run start", 3000]', { args: ['npm', 'run start', '3000'] }],
    ['entrypoint: /run.sh --fast', { command: ['/run.sh', '--fast'] }],
    ['entrypoint: [sh, -c]', { command: ['sh', '-c'] }],
    ['command:', {}],
  ])('%s', (line, expected) => {
    const { command, args } = web(line).service;
    expect({ command, args }).toEqual({ command: undefined, args: undefined, ...expected });
  });

  it('keeps the image to the letter', () => {
    expect(web().service['image']).toBe('acme/web:1');
    expect(web().carried).toContain('web: image acme/web:1');
  });

  it('cannot build, and says what to put in its place', () => {
    const { sdl, text, lost } = converted('services:\n  web:\n    build: ./app\n');
    expect(sdl.services['web']?.['image']).toMatch(/change-me/);
    expect(text).toMatch(/image: .* # change this/);
    expect(lost).toContainEqual(expect.stringMatching(/^web: build: .*Build and push/));
  });

  it('asks to push an image that is built', () => {
    expect(web('build: .').assumed).toContainEqual(expect.stringMatching(/push it .*acme\/web:1/));
  });
});

describe('variables', () => {
  it.each([
    ['a map', ['environment:', '  A: 1.10', '  B: on', '  C: "x y"', '  D: ""']],
    ['a list', ['environment:', '  - A=1.10', '  - B=on', '  - C=x y', '  - D=']],
  ])('of %s are what stands there', (_, lines) => {
    const { service, carried } = web(...lines);
    expect(service['env']).toEqual(['A=1.10', 'B=on', 'C=x y', 'D=']);
    expect(carried).toContain('web: 4 variables');
  });

  it('without a value are placeholders, marked in the text', () => {
    const { service, text, assumed } = web('environment: [KEY, "URL=x/${PATH_}"]');
    expect(service['env']).toEqual(['KEY=CHANGE-ME', 'URL=x/CHANGE-ME']);
    expect(text).toContain('- KEY=CHANGE-ME # change this');
    expect(text).toContain('Look for CHANGE-ME');
    expect(assumed).toContainEqual(expect.stringMatching(/^web: KEY: .*your machine/));
    expect(assumed).toContainEqual(expect.stringMatching(/^web: \$\{PATH_\}: .*no value/));
  });

  it('of files on the machine are lost, as are names that providers refuse', () => {
    const { lost, service } = web('env_file: [.env, {path: a.env}]', 'environment: {"A B": 1}');
    expect(service['env']).toBeUndefined();
    expect(lost).toContainEqual(expect.stringMatching(/env_file \.env, a\.env/));
    expect(lost).toContainEqual(expect.stringMatching(/A B/));
  });
});

describe('resources', () => {
  it.each([
    ['limits', ['deploy: {resources: {limits: {cpus: "0.75", memory: 768M}}}']],
    ['reservations', ['deploy: {resources: {reservations: {cpus: "0.75", memory: 768M}}}']],
    ['the old spelling', ['cpus: 0.75', 'mem_limit: 768m']],
    [
      'limits before reservations',
      [
        'deploy: {resources: {limits: {cpus: "0.75", memory: 768M}, reservations: {cpus: "9", memory: 9G}}}',
      ],
    ],
  ])('come from %s', (_, lines) => {
    const { resources, carried } = web(...lines);
    expect(resources).toMatchObject({ cpu: { units: 0.75 }, memory: { size: '768Mi' } });
    expect(carried).toContain('web: 0.75 CPU, 768 Mi of memory');
  });

  it.each([
    ['cpus: 0.3333', { cpu: { units: 0.334 } }],
    ['cpus: 0.001', { cpu: { units: 0.01 } }],
    ['mem_limit: 1.5gb', { memory: { size: '1536Mi' } }],
    ['mem_limit: 2147483648', { memory: { size: '2Gi' } }],
    ['mem_limit: 1b', { memory: { size: '1Mi' } }],
    ['mem_limit: 9000g', { memory: { size: '2048Gi' } }],
  ])('%s', (line, expected) => {
    expect(web(line).resources).toMatchObject(expected);
  });

  it('are assumed where nothing is said, and marked', () => {
    const { text, assumed } = web();
    expect(text).toContain('units: 0.5 # assumed');
    expect(text).toContain('size: 512Mi # assumed');
    expect(assumed).toContain('web: 0.5 CPU, 512 Mi of memory, 1 Gi of disk.');
  });

  it.each([
    [
      'deploy: {resources: {reservations: {devices: [{driver: nvidia, count: 2, capabilities: [gpu]}]}}}',
      2,
    ],
    ['deploy: {resources: {reservations: {devices: [{count: all, capabilities: [gpu]}]}}}', 1],
    [
      'deploy: {resources: {reservations: {devices: [{device_ids: ["0","3"], capabilities: [gpu]}]}}}',
      2,
    ],
    ['deploy: {resources: {reservations: {devices: [{count: 1, capabilities: [tpu]}]}}}', 0],
    ['gpus: all', 1],
    ['gpus: [{driver: nvidia, count: 3}]', 3],
    ['runtime: nvidia', 1],
  ])('GPUs: %s', (line, units) => {
    const { resources, sdl } = web(line);
    const gpu = (resources['gpu'] ?? { units: 0 }) as { units: number };
    expect(gpu.units).toBe(units);
    const { amount } = sdl.profiles.placement.anywhere.pricing['web']!;
    expect(amount > 5000).toBe(units > 0);
  });

  it.each([
    [['deploy: {replicas: 3}'], 3],
    [['scale: 2'], 2],
    [['deploy: {replicas: 80}'], 50],
    [['deploy: {mode: global}'], 1],
  ])('replicas: %j', (lines, count) => {
    expect(web(...lines).sdl.deployment['web']?.anywhere.count).toBe(count);
  });
});

describe('the services of a file', () => {
  const two = 'services:\n  a: {image: a, ports: ["80"]}\n  b: {image: b, ';

  it('are left out where they do not start', () => {
    const { sdl, lost } = converted(`${two}profiles: [debug]}\n`);
    expect(Object.keys(sdl.services)).toEqual(['a']);
    expect(lost).toContain('b: Left out: it only starts with profile debug.');
  });

  it('are left out where they have no replicas, and nothing refers to them', () => {
    const { sdl, lost } = converted(`${two}scale: 0, depends_on: [a]}\n`);
    expect(Object.keys(sdl.services)).toEqual(['a']);
    expect(JSON.stringify(sdl.services['a'])).not.toContain('"b"');
    expect(lost).toContain('b: Left out: it has no replicas.');
  });

  it('all start where each has a profile', () => {
    const { sdl } = converted(
      'services: {a: {image: a, profiles: [x]}, b: {image: b, profiles: [y]}}',
    );
    expect(Object.keys(sdl.services)).toEqual(['a', 'b']);
  });

  it.each([
    ['My_App', 'my-app'],
    ['9lives', 'service-9lives'],
    ['a.b', 'a-b'],
    ['---', 'service'],
    ['x'.repeat(70), 'x'.repeat(63)],
  ])('%s is called %s', (key, name) => {
    const { sdl, assumed } = converted(`services: {"${key}": {image: a}}`);
    expect(Object.keys(sdl.services)).toEqual([name]);
    expect(assumed).toContainEqual(expect.stringContaining(`${key}: It is called ${name}`));
  });

  it('keep names apart', () => {
    const { sdl } = converted('services: {a_b: {image: a}, a-b: {image: b}}');
    expect(Object.keys(sdl.services)).toEqual(['a-b', 'a-b-2']);
  });

  it('take over what they extend', () => {
    const file = `services:
  base: {image: a, environment: {A: 1, B: 2}, profiles: [never]}
  web: {extends: {service: base}, environment: {B: 3}, profiles: !reset []}
  far: {extends: {service: base, file: other.yml}, image: b}
`;
    const { sdl, lost } = converted(file);
    expect(sdl.services['web']).toMatchObject({ image: 'a', env: ['A=1', 'B=3'] });
    expect(lost).toContainEqual(expect.stringMatching(/^far: extends base in other\.yml/));
  });

  it('end where they extend themselves', () => {
    const { lost } = converted('services: {a: {image: a, extends: b}, b: {image: b, extends: a}}');
    expect(lost).toContainEqual(expect.stringMatching(/extends/));
  });
});

describe('anchors, merge keys and extensions', () => {
  it('are resolved, and leave nothing to say', () => {
    const { sdl, lost } = converted(`x-env: &env {TZ: UTC}
x-base: &base
  image: acme/web:2
  x-note: nothing
services:
  web:
    <<: *base
    environment: {<<: *env, A: 1}
    ports: ["80:80"]
`);
    expect(sdl.services['web']).toMatchObject({ image: 'acme/web:2', env: ['TZ=UTC', 'A=1'] });
    expect(lost).toEqual([]);
  });
});

describe('what an SDL cannot say', () => {
  it.each([
    ['healthcheck: {test: ok}', /healthcheck/],
    ['secrets: [a]', /secrets/],
    ['configs: [a]', /configs/],
    ['privileged: true', /privileged/],
    ['cap_add: [NET_ADMIN]', /cap_add/],
    ['network_mode: host', /network_mode/],
    ['user: "1000"', /user: set it in the image/],
    ['labels: {a: b}', /labels: nothing on the network/],
    ['restart: "no"', /restart: no\. Providers restart/],
    ['depends_on: {db: {condition: service_healthy}}', /services start together/],
  ])('%s is said', (line, words) => {
    expect(web(line).lost).toContainEqual(expect.stringMatching(words));
  });

  it.each(['restart: always', 'privileged: false', 'tty: true', 'networks: [front]', 'x-a: 1'])(
    '%s is not missed',
    (line) => {
      expect(web('ports: [80]', line).lost).toEqual([]);
    },
  );

  it('is that nobody can reach it', () => {
    expect(web().lost).toContainEqual(expect.stringMatching(/No port is published/));
    expect(web('ports: [80]').lost).toEqual([]);
  });

  it('is what other files hold', () => {
    expect(converted(`include: [a.yml]\n${webFile()}`).lost).toContainEqual(
      expect.stringMatching(/^include/),
    );
  });
});

describe('several files', () => {
  it('lie over each other', () => {
    const base = webFile(
      'ports: ["80:80"]',
      'environment: {A: 1, B: 2}',
      'volumes: ["d:/data"]',
      'command: [a]',
    );
    const over = `services:
  web: {image: "acme/web:2", environment: ["B=3"], volumes: ["e:/data"], command: [b], ports: ["81:81"]}
`;
    const { sdl } = converted(base, over);
    expect(sdl.services['web']).toMatchObject({
      image: 'acme/web:2',
      env: ['A=1', 'B=3'],
      args: ['b'],
      expose: [{ port: 80, as: 80 }, { port: 81 }],
      params: { storage: { e: { mount: '/data' } } },
    });
  });

  it('reset and override what lies below', () => {
    const over = 'services:\n  web: {ports: !reset [], environment: !override {C: 1}}\n';
    const { sdl } = converted(webFile('ports: ["80:80"]', 'environment: {A: 1}'), over);
    expect(sdl.services['web']).toEqual({ image: 'acme/web:1', env: ['C=1'] });
  });
});

describe('no SDL follows', () => {
  it.each([
    ['services:\n  web: "', /not valid YAML in line 3/],
    ['- a', /not a YAML mapping/],
    ['name: x', /no services/],
    ['services: {web: {image: a, scale: 0}}', /None of its services runs/],
    [
      `a: &a [1,2,3,4,5,6,7,8,9]\n${'bcdefgh'.replaceAll(/./g, (key, at: number) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]\n`)}services: {w: {image: a}}`,
      /refers to itself too often/,
    ],
  ])('from %j', (text, reason) => {
    const result = composeToSdl([text]);
    expect(result.ok ? '' : result.reason).toMatch(reason);
  });
});
